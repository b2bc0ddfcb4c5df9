package vn.kiemphieu.calibration.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.BinomialBound;
import vn.kiemphieu.calibration.Reliability;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.wording.Wording;

/** Whether limits may be used, and why not: sentences for people, each with what to do. */
public record CalibrationVerdict(Level level, List<Finding> findings) {
    /** Above this share of ordinary ballots to review a committee is slowed down. */
    private static final double MUCH_REVIEW = 0.15;

    private static final double MANY_AMBIGUOUS = 0.02;
    /** Rows of each kind below which a deck says little about that kind. */
    private static final int FEW = 20;

    private static final Wording WORDS = new Wording("vn.kiemphieu.calibration.calibration");

    /** The worst finding decides. */
    public enum Level {
        PASSED,
        WARNING,
        FAILED
    }

    /** A sentence of cause and one of action. */
    public record Finding(Level level, Sayable sentence) {}

    static CalibrationVerdict of(CalibrationFigures f) {
        List<Finding> findings = new ArrayList<>();
        errors(f, findings);
        if (findings.isEmpty()) {
            bound(f, findings);
        }
        confidence(f, findings);
        load(f, findings);
        deck(f, findings);
        Level level = findings.stream()
                .map(Finding::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.PASSED);
        return new CalibrationVerdict(level, List.copyOf(findings));
    }

    private static void errors(CalibrationFigures f, List<Finding> findings) {
        long fitted = f.fittedHalf().incidents().size();
        long held = f.heldOut().incidents().size();
        if (fitted + held > 0) {
            add(findings, Level.FAILED, "errors", fitted, held);
        }
        if (f.all().positions() == 0) {
            add(findings, Level.FAILED, "nothingCounted");
        }
    }

    private static void bound(CalibrationFigures f, List<Finding> findings) {
        AccuracyFigures proof = f.proof();
        long needed = BinomialBound.trialsFor(f.maxError());
        if (proof.silentBound() > f.maxError()) {
            add(
                    findings,
                    Level.WARNING,
                    "tooSmall",
                    percent(f.maxError()),
                    needed,
                    proof.positions(),
                    percent(proof.silentBound()));
        } else {
            add(
                    findings,
                    Level.PASSED,
                    "proved",
                    proof.positions(),
                    percent(proof.silentBound()),
                    percent(f.maxError()));
        }
    }

    private static void confidence(CalibrationFigures f, List<Finding> findings) {
        if (tellsNothing(f.rows())) {
            add(findings, Level.FAILED, "constantConfidence");
        }
        List<Reliability.Bin> broken = f.heldOut().reliability().stream()
                .filter(Reliability.Bin::broken)
                .toList();
        broken.forEach(bin -> add(
                findings, Level.WARNING, "confidenceOff", percent(bin.confidence()), percent(bin.share()), bin.rows()));
    }

    /** Whether one figure for all rows would tell right readings from wrong ones as well as these confidences. */
    static boolean tellsNothing(List<RowCase> rows) {
        Reliability reliability = new Reliability();
        rows.forEach(row -> reliability.add(row.reading().confidence(), row.right()));
        return reliability.skill() <= 0;
    }

    private static void load(CalibrationFigures f, List<Finding> findings) {
        AccuracyFigures all = f.all();
        if (all.reviewShare() > MUCH_REVIEW) {
            add(findings, Level.WARNING, "muchReview", all.toReview(), all.ordinary(), percent(all.reviewShare()));
        }
        AccuracyFigures.Part ambiguous = all.ambiguousTotal();
        if (ambiguous.accepted() > MANY_AMBIGUOUS * ambiguous.seen()) {
            add(findings, Level.WARNING, "ambiguousCounted", ambiguous.accepted(), ambiguous.seen());
        }
    }

    private static void deck(CalibrationFigures f, List<Finding> findings) {
        if (f.unlabelledRows() > 0) {
            add(findings, Level.WARNING, "unlabelled", f.unlabelledRows());
        }
        if (f.all().ambiguousTotal().seen() < FEW) {
            add(
                    findings,
                    Level.WARNING,
                    "fewAmbiguous",
                    f.all().ambiguousTotal().seen());
        }
        f.rows().stream()
                .map(RowCase::truth)
                .filter(RowTruth::clear)
                .collect(
                        Collectors.groupingBy(truth -> truth.mark().orElseThrow(), TreeMap::new, Collectors.counting()))
                .forEach((mark, rows) -> {
                    if (rows < FEW) {
                        add(findings, Level.WARNING, "fewOfOne", WORDS.sayable("kind." + mark.code()), rows);
                    }
                });
    }

    private static void add(List<Finding> findings, Level level, String key, Object... arguments) {
        findings.add(new Finding(level, WORDS.sayable("finding." + key, arguments)));
    }

    private static String percent(double share) {
        return Percent.of(share);
    }
}
