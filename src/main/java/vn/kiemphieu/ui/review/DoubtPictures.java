package vn.kiemphieu.ui.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** Fetches the pictures of the doubt before a person and of those that come next, so that none has to be waited for. */
final class DoubtPictures {
    private static final double ROUND_NAME_MM = 6;
    /** Voters write on after the name rather than before it. */
    private static final double AFTER_NAME_MM = 20;

    private static final double ABOVE_AND_BELOW_MM = 4;

    private final StationSession session;
    private final BiConsumer<OpenDoubt, DoubtPicture> arrived;
    private final java.util.function.Consumer<StationException> failed;
    private final Map<String, Optional<DoubtPicture>> kept = new LinkedHashMap<>();

    DoubtPictures(
            StationSession session,
            BiConsumer<OpenDoubt, DoubtPicture> arrived,
            java.util.function.Consumer<StationException> failed) {
        this.session = session;
        this.arrived = arrived;
        this.failed = failed;
    }

    /** The picture if it is here. */
    Optional<DoubtPicture> get(OpenDoubt open) {
        return kept.getOrDefault(name(open), Optional.empty());
    }

    /** Keeps these, fetches what is missing of them in this order, and lets go of all others. */
    void want(List<OpenDoubt> doubts) {
        kept.keySet().retainAll(doubts.stream().map(DoubtPictures::name).toList());
        for (OpenDoubt open : doubts) {
            if (!kept.containsKey(name(open))) {
                kept.put(name(open), Optional.empty());
                fetch(open);
            }
        }
    }

    private void fetch(OpenDoubt open) {
        session.background()
                .run(Lane.PICTURES, () -> draw(open))
                .then(picture -> {
                    if (kept.containsKey(name(open))) {
                        kept.put(name(open), Optional.of(picture));
                        arrived.accept(open, picture);
                    }
                })
                .otherwise(failed);
    }

    private DoubtPicture draw(OpenDoubt open) {
        StoredSheet sheet = open.sheet();
        BallotStyle style = StationStyles.styleOf(session.station(), sheet);
        byte[] bytes = session.station().images().get(sheet.imageHash(), sheet.id());
        Optional<MmBox> part = open.doubt().row().stream()
                .mapToObj(no ->
                        style.rows().stream().filter(row -> row.no() == no).findFirst())
                .flatMap(Optional::stream)
                .map(row -> part(row, style))
                .findFirst();
        return new DoubtPicture(
                SheetPicture.of(new ScannedPage(sheet.source(), bytes, sheet.frame()), style, sheet.reading(), part),
                style);
    }

    /** The number, the name and the answer cells, with a little of what is above and below. */
    private static MmBox part(StyleRow row, BallotStyle style) {
        MmBox box = row.lines().get(0).ink();
        for (var line : row.lines()) {
            box = box.union(line.ink());
        }
        if (row.ordinal().isPresent()) {
            box = box.union(row.ordinal().get());
        }
        if (row.answers().isPresent()) {
            box = box.union(row.answers().get().agree())
                    .union(row.answers().get().disagree());
        }
        box = box.grown(ROUND_NAME_MM);
        return new MmBox(
                Math.max(0, box.left()),
                Math.max(0, row.strip().top() - ABOVE_AND_BELOW_MM),
                Math.min(style.widthMm(), box.right() - ROUND_NAME_MM + AFTER_NAME_MM),
                Math.min(style.heightMm(), row.strip().bottom() + ABOVE_AND_BELOW_MM));
    }

    private static String name(OpenDoubt open) {
        return open.sheet().key() + "/" + open.doubt().row();
    }
}
