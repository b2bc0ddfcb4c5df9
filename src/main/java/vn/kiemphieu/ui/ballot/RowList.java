package vn.kiemphieu.ui.ballot;

import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** The candidates beside what was read on the blank; the one that is chosen is the one the ballot's frames are for. */
final class RowList {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final TemplateViewModel model;
    private final Texts texts;
    private final VBox root = Pieces.column("row-list");

    RowList(TemplateViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        Watch.now(root, model.rows(), this::show);
        Watch.change(root, model.selected(), this::show);
    }

    private void show() {
        boolean focused = root.getScene() != null
                && root.getChildren().contains(root.getScene().getFocusOwner());
        root.getChildren().setAll(model.rows().get().stream().map(this::line).toList());
        if (focused) {
            root.getChildren().stream()
                    .filter(line -> model.selected().get().equals(Optional.of(line.getUserData())))
                    .forEach(Node::requestFocus);
        }
    }

    private Node line(TemplateRow row) {
        Label name = Pieces.text(texts.say("setup.row.name", row.no(), row.name()), "strong");
        VBox words = Pieces.column("tight", name, Pieces.text(said(row), "hint"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Pieces.row("template-row", new FontIcon(icon(row.state())), words);
        line.getStyleClass().add(row.state().name().toLowerCase(Locale.ROOT));
        boolean here = model.selected().get().equals(Optional.of(row.no()));
        line.pseudoClassStateChanged(HERE, here);
        if (!row.state().isCertain() && model.row(row.no()).isPresent()) {
            words.getChildren()
                    .add(Pieces.row(
                            "bar",
                            Pieces.button(
                                    texts.say("setup.row.accept"),
                                    MaterialDesignC.CHECK,
                                    () -> model.accept(row.no()),
                                    "small")));
        }
        line.setUserData(row.no());
        line.setFocusTraversable(true);
        line.setAccessibleText(name.getText() + ": " + said(row));
        line.setOnMouseClicked(event -> model.selected().set(Optional.of(row.no())));
        line.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                model.selected().set(Optional.of(row.no()));
                event.consume();
            }
        });
        return line;
    }

    private String said(TemplateRow row) {
        return switch (row.state()) {
            case READ -> texts.say("setup.row.READ");
            case READ_OTHERWISE ->
                texts.say("setup.row.READ_OTHERWISE", row.printed().orElse(""));
            case KNOWN -> texts.say("setup.row.KNOWN");
            case CORRECTED -> texts.say("setup.row.CORRECTED");
            case MISPLACED -> texts.say("setup.row.MISPLACED", row.printed().orElse(""));
            case OPEN ->
                texts.say("setup.why." + row.why().orElseThrow(), row.printed().orElse(""));
        };
    }

    private static Ikon icon(TemplateRow.State state) {
        return switch (state) {
            case KNOWN, READ -> MaterialDesignC.CHECK_CIRCLE;
            case READ_OTHERWISE -> MaterialDesignA.ALERT_OUTLINE;
            case CORRECTED -> MaterialDesignH.HAND_POINTING_RIGHT;
            case MISPLACED, OPEN -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        };
    }

    VBox node() {
        return root;
    }
}
