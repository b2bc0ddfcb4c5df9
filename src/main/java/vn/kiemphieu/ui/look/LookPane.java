package vn.kiemphieu.ui.look;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.kiemphieu.app.BallotLook;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.rules.Validity;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choices;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.SheetPane;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.look.LookWords.Row;
import vn.kiemphieu.wording.Terms;

/** A ballot as it was scanned, how it counts, and for each row a way to object. */
public final class LookPane extends StackPane {
    private final LookViewModel model;
    private final Texts texts;
    private final LookWords words;
    private final SheetPane sheet = new SheetPane();
    private final Label title = Pieces.text("", "title");
    private final Label state = Pieces.text("", "strong");
    private final Label notice = Pieces.text("", "notice");
    private final Label rulings = Pieces.text("", "hint");
    private final VBox rows = Pieces.column("look-rows");
    private final HBox who;
    private final Button valid;

    private LookPane(LookViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new LookWords(texts, model.contest());
        this.who = Pieces.row("bar", Pieces.text(texts.say("look.who"), "caption"), members());
        valid = new Button(texts.say("look.holdValid"));
        valid.setOnAction(event -> model.holdValid());
        getStyleClass().add("look");
        setMinSize(0, 0);
    }

    /** The whole ballot with all its rows beside it. */
    public static LookPane whole(LookViewModel model, Texts texts) {
        LookPane pane = new LookPane(model, texts);
        ScrollPane scrolled = new ScrollPane(Pieces.column("tight", pane.rows, pane.rulings));
        scrolled.setFitToWidth(true);
        scrolled.setMinHeight(0);
        scrolled.setPrefHeight(0);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        VBox side = pane.side(scrolled);
        side.setMinWidth(0);
        side.setPrefWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        pane.getChildren().setAll(Pieces.row("look-beside", pane.sheet, side));
        pane.watch();
        return pane;
    }

    /** One row of it, the ballot below. */
    public static LookPane row(LookViewModel model, Texts texts) {
        LookPane pane = new LookPane(model, texts);
        VBox.setVgrow(pane.sheet, Priority.ALWAYS);
        pane.getChildren().setAll(Pieces.column("look-side", pane.side(pane.rows, pane.rulings), pane.sheet));
        pane.watch();
        return pane;
    }

    private VBox side(Node... below) {
        VBox side =
                Pieces.column("look-side", new TroubleBar(texts, model.trouble()), notice, title, state, who, valid);
        side.getChildren().addAll(below);
        return side;
    }

    private void watch() {
        Watch.now(this, model.look(), this::show);
        Watch.now(this, model.picture(), this::showPicture);
        Watch.now(this, model.row(), this::show);
        Watch.now(this, model.notice(), () -> {
            notice.setText(model.notice().get().map(texts::say).orElse(""));
            Pieces.show(notice, model.notice().get().isPresent());
        });
    }

    private ComboBox<String> members() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(model.members());
        box.setPromptText(texts.say("look.choose"));
        box.setAccessibleText(texts.say("look.who"));
        Choices.bind(box, model.member());
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void show() {
        Optional<BallotLook> look = model.look().get();
        title.setText(look.map(found -> texts.say("look.title", found.id())).orElse(""));
        state.setText(look.map(words::state).orElse(""));
        List<Row> all = look.map(words::rows).orElse(List.of());
        boolean may =
                look.isPresent() && !look.get().closed() && look.get().scanned().isPresent();
        rows.getChildren()
                .setAll(all.stream()
                        .filter(row -> model.row().get().isEmpty()
                                || model.row().get().getAsInt()
                                        == row.candidate().no())
                        .map(row -> line(row, may))
                        .toList());
        rulings.setText(
                look.map(words::rulings).map(lines -> String.join("\n", lines)).orElse(""));
        Pieces.show(who, may && !all.isEmpty());
        Pieces.show(valid, model.mayHoldValid());
    }

    private Pane line(Row row, boolean may) {
        Label name = Pieces.text(
                texts.say("look.row", row.candidate().no(), row.candidate().name()), "look-name");
        Label mark = Pieces.text(
                row.mark().map(is -> texts.say(Terms.of(is))).orElseGet(() -> texts.say("look.waits")), "strong");
        FlowPane line = new FlowPane(name, mark);
        line.getStyleClass().add("look-row");
        if (may) {
            row.mark()
                    .ifPresent(now -> Validity.marksOf(model.contest().method()).stream()
                            .filter(other -> other != now)
                            .map(other -> objection(row, other))
                            .forEach(line.getChildren()::add));
        }
        return line;
    }

    private Button objection(Row row, MarkStatus sees) {
        Button button = new Button(texts.say("look.sees", Terms.of(sees)));
        button.getStyleClass().addAll("small", "objection");
        button.setAccessibleText(texts.say("look.seesOf", row.candidate().name(), Terms.of(sees)));
        button.setOnAction(event -> model.object(row.candidate().no(), sees));
        return button;
    }

    private void showPicture() {
        Optional<SheetPicture> picture = model.picture().get().flatMap(LookViewModel.Picture::sheet);
        picture.ifPresentOrElse(
                shown -> sheet.show(
                        shown,
                        model.picture().get().orElseThrow().place(model.row().get())),
                sheet::clear);
    }
}
