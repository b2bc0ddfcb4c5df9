package vn.kiemphieu.ui.scan;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** The ballot fed last with what was read drawn over it. Where they come fast, some are not shown. Used on the screen's thread. */
public final class LastPicture {
    private final StationSession session;
    private final Supplier<Locale> language;
    private Optional<StoredSheet> newest = Optional.empty();
    private boolean drawing;
    private final ObjectProperty<Optional<StoredSheet>> pictured = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<byte[]>> picture = new SimpleObjectProperty<>(Optional.empty());

    /** @param language of the window, which may change while it is open */
    public LastPicture(StationSession session, Supplier<Locale> language) {
        this.session = session;
        this.language = language;
    }

    void show(StoredSheet sheet) {
        newest = Optional.of(sheet);
        if (!drawing) {
            draw(sheet);
        }
    }

    /** One picture at a time: the sheets in between are left out. */
    private void draw(StoredSheet sheet) {
        drawing = true;
        Locale spoken = language.get();
        session.background()
                .run(Lane.PICTURES, () -> Feeding.picture(session, sheet, spoken))
                .then(drawn -> {
                    drawing = false;
                    pictured.set(Optional.of(sheet));
                    picture.set(drawn);
                    newest.filter(newer -> newer.key() != sheet.key()).ifPresent(this::draw);
                })
                .otherwise(e -> drawing = false);
    }

    /** The ballot in the picture. */
    public ObjectProperty<Optional<StoredSheet>> pictured() {
        return pictured;
    }

    /** As PNG. */
    public ObjectProperty<Optional<byte[]>> picture() {
        return picture;
    }
}
