package vn.kiemphieu.app.duplex;

import java.util.List;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.image.PageImage;

/**
 * Judges whether the back of a one-sided ballot is empty. Only the ballot's own print and strokes showing through, folds,
 * streaks, specks and what lies beyond the paper's edge are nothing; whatever else there is may be a voter's, and a person
 * is asked.
 */
public final class EmptyBack {
    /** No more pixels than any reader takes. */
    private static final long MOST_PIXELS = 128L << 20;

    /** Ink that no paper lets through: a pen's, wherever it lies. */
    private static final int PEN = 105;

    private static final double PEN_MM = 1.5;
    /** The faintest pencil; also print showing through. */
    private static final int TRACE = 30;

    private static final double TRACE_MM = 3;
    /** What lies beyond the paper reaches in from the picture's edge by this, and along most of a side. */
    private static final double BEYOND_MM = 18;

    private static final double BEYOND_SHARE = 0.5;
    /** The ground there against the paper's gray. */
    private static final double GROUND = 0.75;

    private final double longestMm;

    /** @param longestMm the longer side of the scanned area */
    public EmptyBack(double longestMm) {
        this.longestMm = longestMm;
    }

    /** Whether there is nothing on {@code back} but what comes from {@code front} or from paper and scanner. */
    public boolean is(ScannedPage back, ScannedPage front) {
        if (!(PageImage.decode(back, MOST_PIXELS) instanceof PageImage.Decoded.Page seen)) {
            return false;
        }
        try (PageImage page = seen.image()) {
            if (!(PageImage.decode(front, MOST_PIXELS) instanceof PageImage.Decoded.Page other)) {
                return false;
            }
            try (PageImage otherPage = other.image()) {
                return empty(InkMap.of(page, longestMm), InkMap.of(otherPage, longestMm));
            }
        }
    }

    static boolean empty(InkMap seen, InkMap front) {
        if (seen.spots(TRACE, PEN_MM).isEmpty()) {
            return true;
        }
        InkMap back = LongLines.without(seen, TRACE, PEN);
        if (back.spots(PEN, PEN_MM).stream().anyMatch(spot -> !beyondPaper(back, spot))) {
            return false;
        }
        List<InkMap.Spot> traces = back.spots(TRACE, TRACE_MM).stream()
                .filter(spot -> !beyondPaper(back, spot))
                .toList();
        if (traces.isEmpty()) {
            return true;
        }
        ShowThrough through = ShowThrough.of(back, front, TRACE);
        return traces.stream().allMatch(spot -> through.explains(back, spot));
    }

    /**
     * Whether it is the paper's edge with the feeder's dark ground behind: along much of the picture's edge and near it, and
     * dark from there on outwards.
     */
    private static boolean beyondPaper(InkMap side, InkMap.Spot spot) {
        int reach = InkMap.pixels(BEYOND_MM);
        boolean tall = spot.bottom() - spot.top() >= BEYOND_SHARE * side.height();
        boolean wide = spot.right() - spot.left() >= BEYOND_SHARE * side.width();
        return tall && spot.right() < reach && dark(side, 0, spot.top(), spot.left(), spot.bottom())
                || tall
                        && spot.left() >= side.width() - reach
                        && dark(side, spot.right(), spot.top(), side.width() - 1, spot.bottom())
                || wide && spot.bottom() < reach && dark(side, spot.left(), 0, spot.right(), spot.top())
                || wide
                        && spot.top() >= side.height() - reach
                        && dark(side, spot.left(), spot.bottom(), spot.right(), side.height() - 1);
    }

    /** Whether hardly any paper is to be seen in a part of the picture. */
    private static boolean dark(InkMap side, int left, int top, int right, int bottom) {
        int paper = side.paper();
        int all = 0;
        int dark = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                all++;
                dark += side.gray()[y * side.width() + x] < GROUND * paper ? 1 : 0;
            }
        }
        return dark >= 0.9 * all;
    }
}
