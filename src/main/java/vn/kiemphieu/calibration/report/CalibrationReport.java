package vn.kiemphieu.calibration.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.BinomialBound;
import vn.kiemphieu.calibration.Reliability;
import vn.kiemphieu.calibration.fit.CalibrationFigures;
import vn.kiemphieu.calibration.fit.CalibrationVerdict;
import vn.kiemphieu.calibration.fit.Percent;
import vn.kiemphieu.calibration.fit.RowCase;
import vn.kiemphieu.wording.Terms;

/** What a calibration found, for those who must decide whether to count with it: one HTML page with everything in it. */
public final class CalibrationReport {
    private final CalibrationFigures figures;
    private final ReportWords words;
    private final ChartPictures charts;

    public CalibrationReport(CalibrationFigures figures, Locale language) {
        this.figures = figures;
        this.words = new ReportWords(language);
        this.charts = new ChartPictures(words);
    }

    /** @param source what was read, in one sentence */
    public String html(String source) {
        Html page = new Html(words.say("language"), words.say("title"));
        page.paragraph(source);
        verdict(page);
        measured(page);
        limits(page);
        page.heading(words.say("h.scores")).note(words.say("scores.how"));
        ScoreHistogram.of(figures.rows())
                .forEach(scores -> page.picture(
                        charts.histogram(scores), "chart", words.say("score." + scores.name() + ".caption")));
        confidence(page);
        page.heading(words.say("h.curve"))
                .picture(charts.curve(figures.curve(), figures.all()), "chart", words.say("curve.caption"));
        confusion(page);
        ambiguous(page);
        worst(page);
        return page.toString();
    }

    private void verdict(Html page) {
        CalibrationVerdict verdict = figures.verdict();
        page.verdict(
                verdict.level().name(),
                words.say("verdict." + verdict.level()),
                verdict.findings().stream()
                        .map(finding -> words.say("level." + finding.level()) + " "
                                + finding.sentence().in(words.language()))
                        .toList());
    }

    private void measured(Html page) {
        page.heading(words.say("h.measured"));
        Map<String, AccuracyFigures> columns = new LinkedHashMap<>();
        columns.put("before", figures.before());
        columns.put("all", figures.all());
        columns.put("fittedHalf", figures.fittedHalf());
        columns.put("heldOut", figures.heldOut());
        List<String> heads = new ArrayList<>(List.of(""));
        columns.keySet().forEach(name -> heads.add(words.say("column." + name)));
        List<List<String>> rows = new ArrayList<>();
        row(rows, "sheets", columns, f -> Long.toString(f.sheets()));
        row(rows, "positions", columns, f -> Long.toString(f.positions()));
        row(rows, "silent", columns, f -> Long.toString(f.silent()));
        row(rows, "silentBound", columns, f -> Percent.of(f.silentBound()));
        row(rows, "noBallot", columns, f -> Long.toString(f.incidents().size() - f.silent()));
        row(rows, "review", columns, f -> share(f.toReview(), f.ordinary()));
        row(rows, "asked", columns, f -> share(f.asked(), f.clearRows()));
        row(
                rows,
                "ambiguous",
                columns,
                f -> share(f.ambiguousTotal().accepted(), f.ambiguousTotal().seen()));
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            AccuracyFigures f = new ArrayList<>(columns.values()).get(i);
            if (f.silent() > 0) {
                bad.add("2," + (i + 1));
            }
            if (f.incidents().size() > f.silent()) {
                bad.add("4," + (i + 1));
            }
        }
        page.table(heads, rows, bad).note(words.say("measured.how"));
    }

    private interface Figure {
        String of(AccuracyFigures f);
    }

    private void row(List<List<String>> rows, String name, Map<String, AccuracyFigures> columns, Figure figure) {
        List<String> row = new ArrayList<>(List.of(words.say("figure." + name)));
        columns.values().forEach(f -> row.add(figure.of(f)));
        rows.add(row);
    }

    private void limits(Html page) {
        page.heading(words.say("h.limits"));
        if (figures.moves().isEmpty()) {
            page.paragraph(words.say("limits.none"));
            return;
        }
        page.table(
                        List.of(
                                words.say("limit"),
                                words.say("limit.from"),
                                words.say("limit.to"),
                                words.say("limit.range")),
                        figures.moves().stream()
                                .map(move -> List.of(
                                        move.limit().name(),
                                        Double.toString(move.from()),
                                        Double.toString(move.to()),
                                        move.strictEnd() + " … " + move.looseEnd()))
                                .toList(),
                        List.of())
                .note(words.say("limits.how"));
    }

    private void confidence(Html page) {
        List<Reliability.Bin> bins = figures.all().reliability();
        page.heading(words.say("h.confidence"))
                .picture(charts.reliability(bins), "chart", words.say("reliability.caption"))
                .table(
                        List.of(
                                words.say("bin"),
                                words.say("bin.rows"),
                                words.say("bin.stated"),
                                words.say("bin.right")),
                        bins.stream()
                                .map(bin -> List.of(
                                        String.format(Locale.ROOT, "%.1f–%.1f", bin.from(), bin.to()),
                                        Long.toString(bin.rows()),
                                        Percent.of(bin.confidence()),
                                        Percent.of(bin.share())))
                                .toList(),
                        List.of())
                .note(words.say(
                        "skill",
                        String.format(Locale.ROOT, "%.2f", figures.all().skill())));
    }

    private void confusion(Html page) {
        TreeMap<String, Map<MarkStatus, Long>> table =
                new TreeMap<>(Comparator.comparing((String truth) -> truth.equals("ambiguous"))
                        .thenComparing(Comparator.naturalOrder()));
        table.putAll(figures.rows().stream()
                .collect(Collectors.groupingBy(
                        RowCase::truthCode,
                        Collectors.groupingBy(row -> row.reading().status(), Collectors.counting()))));
        TreeSet<MarkStatus> read = new TreeSet<>();
        table.values().forEach(counts -> read.addAll(counts.keySet()));
        List<String> heads = new ArrayList<>(List.of(words.say("confusion.truth")));
        read.forEach(status -> heads.add(words.say("read." + status)));
        heads.add(words.say("confusion.bound"));
        List<List<String>> rows = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        table.forEach((truth, counts) -> {
            List<String> row = new ArrayList<>(List.of(words.say("kind." + truth)));
            for (MarkStatus status : read) {
                long count = counts.getOrDefault(status, 0L);
                if (count > 0
                        && status != MarkStatus.UNCERTAIN
                        && !status.code().equals(truth)) {
                    bad.add(rows.size() + "," + row.size());
                }
                row.add(Long.toString(count));
            }
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            long other = counts.entrySet().stream()
                    .filter(e -> e.getKey() != MarkStatus.UNCERTAIN
                            && !e.getKey().code().equals(truth))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            row.add(Percent.of(BinomialBound.upper95(other, all)));
            rows.add(row);
        });
        page.heading(words.say("h.confusion")).table(heads, rows, bad).note(words.say("confusion.how"));
    }

    private void ambiguous(Html page) {
        if (figures.all().ambiguous().isEmpty()) {
            return;
        }
        List<List<String>> rows = figures.all().ambiguous().entrySet().stream()
                .map(kind -> List.of(
                        words.orWord("mark." + kind.getKey(), kind.getKey()),
                        Long.toString(kind.getValue().seen()),
                        Long.toString(kind.getValue().accepted()),
                        Percent.of(kind.getValue().bound())))
                .toList();
        page.heading(words.say("h.ambiguous"))
                .table(
                        List.of(
                                words.say("ambiguous.kind"),
                                words.say("ambiguous.seen"),
                                words.say("ambiguous.counted"),
                                words.say("confusion.bound")),
                        rows,
                        List.of());
    }

    private void worst(Html page) {
        page.heading(words.say("h.worst"));
        for (WorstCases cases : WorstCases.values()) {
            long all = cases.count(figures.rows());
            List<RowCase> shown = cases.shown(figures.rows());
            page.paragraph(words.say("worst." + cases, all, shown.size()));
            for (RowCase row : shown) {
                RowPicture.of(row).ifPresent(png -> page.picture(png, "row", caption(row)));
            }
        }
    }

    private String caption(RowCase row) {
        String reasons = row.reading().reasons().stream()
                .sorted()
                .map(reason -> Terms.of(reason, row.page().style().method()).in(words.language()))
                .collect(Collectors.joining(", "));
        return words.say(
                "caption",
                row.reading().no(),
                words.say("kind." + row.truthCode()),
                words.orWord("mark." + row.truth().kind(), row.truth().kind()),
                words.say("read." + row.reading().status()) + (reasons.isEmpty() ? "" : " (" + reasons + ")"),
                Percent.of(row.reading().confidence()),
                row.page().origin());
    }

    private static String share(long some, long of) {
        return of == 0 ? "–" : some + " / " + of + " (" + Percent.of((double) some / of) + ")";
    }
}
