package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.BlankSeal;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.TextReader;

/** What speaks against a place that was found for a name; each doubt is for a person to settle. */
final class NameDoubts {
    private static final double THINNEST_BAND_MM = 0.8;
    private static final double THICKEST_BAND_MM = 4.5;

    /** Looks that may go wrong: for two names to change places unseen, most looks at both would have to. */
    private static final int SLIPS = 1;

    private final Contest contest;
    private final PageText page;
    private final SecondLook look;
    private final PrintedNumber number;
    private final NumberShape shape;

    NameDoubts(Contest contest, PageText page, TextReader reader) {
        this.contest = contest;
        this.page = page;
        this.look = new SecondLook(page, reader);
        this.number = new PrintedNumber(page.blank(), reader);
        this.shape = new NumberShape(page);
    }

    /** The first doubt about each row that has any. */
    List<Unplaced> about(List<MeasuredRow> rows) {
        List<Unplaced> doubts = new ArrayList<>();
        for (MeasuredRow row : rows) {
            Candidate candidate = contest.candidates().get(row.place().candidate());
            unmeasurable(candidate, row)
                    .or(() -> underSeal(candidate, row))
                    .or(() -> look.anotherName(candidate, row.place())
                            .map(printed -> new Unplaced(candidate, Unplaced.Reason.OTHER_NAME, printed)))
                    .or(() -> namesake(candidate, row.place()))
                    .or(() -> otherNumber(candidate, row, rows))
                    .ifPresent(doubts::add);
        }
        return doubts;
    }

    static boolean believable(Typography.Band band, BlankPicture blank) {
        double mm = PxBox.mm(band.baseline() - band.top(), blank.dpi());
        return mm > THINNEST_BAND_MM && mm < THICKEST_BAND_MM;
    }

    private Optional<Unplaced> unmeasurable(Candidate candidate, MeasuredRow row) {
        return row.bands().stream().allMatch(band -> believable(band, page.blank()))
                ? Optional.empty()
                : Optional.of(new Unplaced(candidate, Unplaced.Reason.UNMEASURABLE));
    }

    private Optional<Unplaced> underSeal(Candidate candidate, MeasuredRow row) {
        return page.blank()
                .seal()
                .filter(seal -> seal.ink() != BlankSeal.Ink.COLOURED)
                .filter(seal -> row.inks().stream().anyMatch(ink -> onDisc(seal.box(), ink)))
                .map(seal -> new Unplaced(candidate, Unplaced.Reason.UNDER_SEAL));
    }

    private static boolean onDisc(PxBox seal, PxBox ink) {
        double dx = Math.max(0, Math.max(ink.left() - seal.middleX(), seal.middleX() - ink.right()));
        double dy = Math.max(0, Math.max(ink.top() - seal.middleY(), seal.middleY() - ink.bottom()));
        return Math.hypot(dx, dy) < Math.min(seal.width(), seal.height()) / 2.0;
    }

    // Whom two names could belong to that differ in diacritics alone, the text itself must say, and each time it is
    // read.
    private Optional<Unplaced> namesake(Candidate candidate, NamePlace place) {
        List<String> others = contest.candidates().stream()
                .filter(other -> other != candidate)
                .map(Candidate::name)
                .filter(other -> NameDistance.skeleton(other).equals(NameDistance.skeleton(candidate.name())))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<String> seen = new ArrayList<>(look.looks(place));
        seen.add(page.text(place));
        long own = seen.stream()
                .filter(text ->
                        others.stream().allMatch(other -> distance(candidate.name(), text) < distance(other, text)))
                .count();
        boolean sure = own >= seen.size() - SLIPS;
        return sure
                ? Optional.empty()
                : Optional.of(new Unplaced(candidate, Unplaced.Reason.NAMESAKE, page.text(place)));
    }

    private static double distance(String name, String text) {
        return NameDistance.of(new NameDistance.Letters(name), new NameDistance.Letters(text));
    }

    private Optional<Unplaced> otherNumber(Candidate candidate, MeasuredRow row, List<MeasuredRow> rows) {
        return row.ordinal()
                .flatMap(number::in)
                .filter(printed -> printed != candidate.no())
                .filter(printed -> !refuted(printed, row, rows))
                .map(printed -> new Unplaced(candidate, Unplaced.Reason.OTHER_NUMBER, Integer.toString(printed)));
    }

    // Who bears that number shows it plainly, and it looks otherwise there.
    private boolean refuted(int printed, MeasuredRow row, List<MeasuredRow> rows) {
        return rows.stream()
                .filter(other ->
                        contest.candidates().get(other.place().candidate()).no() == printed)
                .flatMap(other -> other.ordinal().stream())
                .filter(other ->
                        number.in(other).filter(read -> read == printed).isPresent())
                .anyMatch(other -> shape.differ(row.ordinal().orElseThrow(), other));
    }
}
