package vn.kiemphieu.ui.gallery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.RgbImage;
import vn.kiemphieu.store.CertainRow;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/**
 * Fetches small pictures of rows one at a time, those asked for last first: whoever scrolls past thousands waits for what is
 * before their eyes, not for what was. Used on the screen's thread.
 */
final class RowCrops {
    private static final double PX_PER_MM = 4;
    private static final double BESIDE_MM = 3;
    /** Voters write on after the name. */
    private static final double AFTER_MM = 14;

    private static final int KEPT = 1_000;
    /** More than the largest screen shows at once. */
    private static final int WAITING = 500;

    private final StationSession session;
    private final Consumer<StationException> failed;
    private final Map<CertainRow, Optional<RgbImage>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CertainRow, Optional<RgbImage>> eldest) {
            return size() > KEPT;
        }
    };
    private final Deque<Wish> wishes = new ArrayDeque<>();
    /** By hash; filled in the background. */
    private final Map<String, BallotStyle> styles = new ConcurrentHashMap<>();

    private boolean busy;

    private record Wish(CertainRow row, Consumer<Optional<RgbImage>> arrived) {}

    RowCrops(StationSession session, Consumer<StationException> failed) {
        this.session = session;
        this.failed = failed;
    }

    /** @param arrived is told at once, later, or never when too much else was asked for meanwhile; empty: no picture */
    void want(CertainRow row, Consumer<Optional<RgbImage>> arrived) {
        if (kept.containsKey(row)) {
            arrived.accept(kept.get(row));
            return;
        }
        wishes.push(new Wish(row, arrived));
        if (wishes.size() > WAITING) {
            wishes.removeLast();
        }
        fetchNext();
    }

    /** Whether some are on their way. */
    boolean isBusy() {
        return busy;
    }

    private void fetchNext() {
        if (busy || wishes.isEmpty() || session.isClosed()) {
            return;
        }
        busy = true;
        Wish wish = wishes.pop();
        session.background()
                .run(Lane.PICTURES, () -> crop(wish.row()))
                .then(picture -> {
                    kept.put(wish.row(), picture);
                    wish.arrived().accept(picture);
                    busy = false;
                    fetchNext();
                })
                .otherwise(e -> {
                    busy = false;
                    if (!session.isClosed()) {
                        failed.accept(e);
                    }
                    fetchNext();
                });
    }

    private Optional<RgbImage> crop(CertainRow row) {
        StoredSheet sheet = session.station().sheets().find(row.sheet()).orElseThrow();
        StoredStyle stored = session.station().styles().of(sheet);
        BallotStyle style = styles.computeIfAbsent(stored.hash(), hash -> StationStyles.parse(stored));
        Optional<MmBox> box = style.rows().stream()
                .filter(each -> each.no() == row.no())
                .map(each -> part(each, style))
                .findFirst();
        if (box.isEmpty() || !(sheet.reading() instanceof PageReading.Read read)) {
            return Optional.empty();
        }
        byte[] bytes = session.station().images().get(sheet.imageHash(), sheet.id());
        return SheetPicture.crop(new ScannedPage(sheet.source(), bytes, sheet.frame()), read, box.get(), PX_PER_MM);
    }

    private static MmBox part(StyleRow row, BallotStyle style) {
        MmBox box = row.lines().get(0).ink();
        for (var line : row.lines()) {
            box = box.union(line.ink());
        }
        if (row.answers().isPresent()) {
            box = box.union(row.answers().get().agree())
                    .union(row.answers().get().disagree());
        }
        return new MmBox(
                Math.max(0, box.left() - BESIDE_MM),
                row.strip().top(),
                Math.min(style.widthMm(), box.right() + AFTER_MM),
                row.strip().bottom());
    }
}
