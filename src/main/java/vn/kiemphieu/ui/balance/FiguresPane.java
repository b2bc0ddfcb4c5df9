package vn.kiemphieu.ui.balance;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vn.kiemphieu.result.OutcomeSentences;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** The numbers counted by hand, one field each, with what is wrong in words under the field. */
final class FiguresPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final BalanceViewModel model;
    private final Texts texts;
    private int row;

    FiguresPane(BalanceViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("figures");
        if (model.isPractice()) {
            getChildren().add(Pieces.text(texts.say("balance.practice"), "notice"));
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figure-grid");
        boolean deductions = false;
        for (FigureField field : model.fields()) {
            if (field.deduction().isPresent() && !deductions) {
                deductions = true;
                getChildren().add(grid);
                getChildren().add(Pieces.text(texts.say("balance.deductions"), "caption"));
                grid = new GridPane();
                grid.getStyleClass().add("figure-grid");
                row = 0;
            }
            add(grid, field);
        }
        getChildren().add(grid);
    }

    private void add(GridPane grid, FigureField field) {
        String name = field.deduction()
                .map(deduction -> texts.say(OutcomeSentences.of(deduction)))
                .orElseGet(() -> texts.say("balance.figure." + field.code()));
        TextField input = new TextField();
        input.setId("figure-" + field.code());
        input.getStyleClass().add("amount");
        input.setPrefColumnCount(6);
        input.setMinWidth(USE_PREF_SIZE);
        input.setAlignment(Pos.CENTER_RIGHT);
        input.setAccessibleText(name);
        input.textProperty().bindBidirectional(field.text());
        input.editableProperty()
                .bind(model.count()
                        .map(count -> count.isPresent() && !count.get().isClosed()));
        Label label = Pieces.text(name);
        label.setLabelFor(input);
        label.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(label, javafx.scene.layout.Priority.ALWAYS);
        Label wrong = Pieces.text(texts.say("balance.wrongNumber"), "wrong");
        Watch.now(this, field.wrong(), () -> {
            boolean now = field.wrong().get();
            Pieces.show(wrong, now);
            input.pseudoClassStateChanged(WRONG, now);
        });
        grid.addRow(row++, label, input);
        grid.add(wrong, 0, row++, 2, 1);
    }
}
