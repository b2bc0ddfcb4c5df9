package vn.kiemphieu.ui.minutes;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.app.StationPaper;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.image.RgbImage;
import vn.kiemphieu.report.PaperPages;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Background.Lane;

/** One page of one paper at a time, drawn in the background. Used on the screen's thread. */
public final class PaperPreview {
    /** Sharp on a screen when a page fills its height, also at 4K. */
    private static final int DPI = 150;

    private final Background background;
    private final ObjectProperty<Optional<Shown>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    /** Only the pictures' lane touches it. */
    private Optional<PaperPages> open = Optional.empty();

    private int asked;

    /**
     * A page.
     *
     * @param index from 0
     * @param of how many pages
     */
    public record Shown(StationPaper paper, RgbImage picture, int index, int of) {}

    PaperPreview(Background background) {
        this.background = background;
    }

    /** Shows the first page of a paper. */
    public void show(StationPaper paper) {
        draw(
                () -> {
                    open.ifPresent(PaperPages::close);
                    open = Optional.empty();
                    open = Optional.of(new PaperPages(paper.make()));
                },
                paper,
                0);
    }

    /** @param pages forward, or backward where it is negative */
    public void turn(int pages) {
        shown.get().ifPresent(now -> {
            int index = now.index() + pages;
            if (index >= 0 && index < now.of()) {
                draw(() -> {}, now.paper(), index);
            }
        });
    }

    private void draw(Runnable first, StationPaper paper, int index) {
        int number = ++asked;
        busy.set(true);
        background
                .run(Lane.PICTURES, () -> {
                    first.run();
                    PaperPages pages = open.orElseThrow();
                    PaperPages.Page page = pages.page(index, DPI);
                    RgbImage picture = new RgbImage(page.width(), page.height(), page.pixels());
                    return new Shown(paper, picture, index, pages.size());
                })
                .then(drawn -> {
                    if (number == asked) {
                        busy.set(false);
                        trouble.set(Optional.empty());
                        shown.set(Optional.of(drawn));
                    }
                })
                .otherwise(e -> {
                    busy.set(false);
                    trouble.set(Optional.of(e));
                });
    }

    /** Nothing is shown any more, as the count it told of has changed. */
    void clear() {
        asked++;
        busy.set(false);
        shown.set(Optional.empty());
    }

    public ObjectProperty<Optional<Shown>> shown() {
        return shown;
    }

    /** Whether a page is being made. */
    BooleanProperty busy() {
        return busy;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
