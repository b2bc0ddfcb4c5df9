package vn.kiemphieu.ui.ballot;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Watch;

/**
 * A blank ballot with a frame round every name. A frame is dragged to where it belongs; for the candidate that is chosen a
 * new frame is drawn on free paper (with Shift: the second line of the name); arrow keys move the chosen frame.
 */
final class FramePane extends Pane {
    private static final double KEY_STEP_MM = 0.5;
    private static final double LEAST_MM = 1.5;

    private final TemplateViewModel model;
    private final ObjectProperty<Part> part;
    private final ImageView view = new ImageView();
    private final Rectangle drawn = new Rectangle();
    private final List<Frame> frames = new ArrayList<>();
    private Optional<BlankPage> shown = Optional.empty();
    private Optional<MmBox> agreeDrawn = Optional.empty();
    private Point2D pressed = Point2D.ZERO;
    private double pxPerMm = 1;

    /** What a drawn frame is for. */
    enum Part {
        NAME,
        AGREE,
        DISAGREE
    }

    FramePane(TemplateViewModel model, ObjectProperty<Part> part, Texts texts) {
        this.model = model;
        this.part = part;
        getStyleClass().add("frames");
        setFocusTraversable(true);
        setAccessibleText(texts.say("setup.page.accessible"));
        drawn.getStyleClass().add("frame-drawn");
        drawn.setVisible(false);
        drawn.setMouseTransparent(true);
        view.setMouseTransparent(true);
        view.setSmooth(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Watch.now(this, model.draft(), this::show);
        Watch.change(this, model.rows(), this::show);
        Watch.change(this, model.selected(), this::show);
    }

    void scaleTo(double scale) {
        pxPerMm = scale;
        model.draft().get().ifPresent(this::layFrames);
    }

    private void show() {
        model.draft().get().ifPresent(draft -> {
            BlankPage blank = draft.style().blank();
            if (shown.filter(blank::equals).isEmpty()) {
                shown = Optional.of(blank);
                view.setImage(new Image(new ByteArrayInputStream(blank.png())));
            }
            frames.clear();
            getChildren().setAll(view);
            for (TemplateRow row : model.rows().get()) {
                model.row(row.no()).ifPresent(place -> add(row, place));
            }
            getChildren().add(drawn);
            layFrames(draft);
        });
    }

    private void add(TemplateRow row, StyleRow place) {
        boolean here = model.selected().get().equals(Optional.of(row.no()));
        for (int line = 1; line <= place.lines().size(); line++) {
            OptionalInt which = place.lines().size() == 1 ? OptionalInt.empty() : OptionalInt.of(line);
            put(new Frame(
                    this,
                    row,
                    place.lines().get(line - 1).ink(),
                    here,
                    (right, down) -> model.move(row.no(), which, right, down)));
        }
        place.answers().ifPresent(cells -> {
            put(new Frame(
                    this,
                    row,
                    cells.agree(),
                    here,
                    (right, down) -> model.cells(row.no(), Frame.moved(cells.agree(), right, down), cells.disagree())));
            put(new Frame(
                    this,
                    row,
                    cells.disagree(),
                    here,
                    (right, down) -> model.cells(row.no(), cells.agree(), Frame.moved(cells.disagree(), right, down))));
        });
    }

    private void put(Frame frame) {
        frames.add(frame);
        getChildren().add(frame);
    }

    private void layFrames(StyleDraft draft) {
        double width = draft.style().widthMm() * pxPerMm;
        double height = draft.style().heightMm() * pxPerMm;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        view.setFitWidth(width);
        view.setFitHeight(height);
        frames.forEach(frame -> frame.lay(pxPerMm));
    }

    double pxPerMm() {
        return pxPerMm;
    }

    void choose(int no) {
        requestFocus();
        model.selected().set(Optional.of(no));
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressed = new Point2D(event.getX(), event.getY());
    }

    private void draw(MouseEvent event) {
        if (model.selected().get().isPresent()) {
            drawn.setVisible(true);
            drawn.setX(Math.min(pressed.getX(), event.getX()));
            drawn.setY(Math.min(pressed.getY(), event.getY()));
            drawn.setWidth(Math.abs(pressed.getX() - event.getX()));
            drawn.setHeight(Math.abs(pressed.getY() - event.getY()));
        }
    }

    private void release(MouseEvent event) {
        if (!drawn.isVisible()) {
            return;
        }
        drawn.setVisible(false);
        MmBox box = new MmBox(
                drawn.getX() / pxPerMm,
                drawn.getY() / pxPerMm,
                (drawn.getX() + drawn.getWidth()) / pxPerMm,
                (drawn.getY() + drawn.getHeight()) / pxPerMm);
        if (Math.min(box.width(), box.height()) >= LEAST_MM) {
            int no = model.selected().get().orElseThrow();
            switch (part.get()) {
                case NAME -> model.place(no, event.isShiftDown() ? OptionalInt.of(2) : OptionalInt.empty(), box);
                case AGREE -> agree(no, box);
                case DISAGREE -> disagree(no, box);
            }
        }
    }

    /** Both cells are set at once: the first waits for the second where the row has none yet. */
    private void agree(int no, MmBox box) {
        agreeDrawn = Optional.of(box);
        cells(no).ifPresent(cells -> model.cells(no, box, cells.disagree()));
        if (cells(no).isEmpty()) {
            part.set(Part.DISAGREE);
        }
    }

    private void disagree(int no, MmBox box) {
        cells(no).map(AnswerCells::agree).or(() -> agreeDrawn).ifPresent(agree -> model.cells(no, agree, box));
        agreeDrawn = Optional.empty();
        part.set(Part.AGREE);
    }

    private Optional<AnswerCells> cells(int no) {
        return model.row(no).flatMap(StyleRow::answers);
    }

    private void key(KeyEvent event) {
        double right = switch (event.getCode()) {
            case LEFT -> -KEY_STEP_MM;
            case RIGHT -> KEY_STEP_MM;
            default -> 0;
        };
        double down = switch (event.getCode()) {
            case UP -> -KEY_STEP_MM;
            case DOWN -> KEY_STEP_MM;
            default -> 0;
        };
        if (right != 0 || down != 0) {
            model.selected().get().ifPresent(no -> model.move(no, OptionalInt.empty(), right, down));
            event.consume();
        }
    }
}
