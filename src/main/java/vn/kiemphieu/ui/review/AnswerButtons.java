package vn.kiemphieu.ui.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.ui.Texts;

/** What may be answered, each with its key; the keyboard never has to leave the ballot for it. */
final class AnswerButtons extends FlowPane {
    private final Texts texts;
    private final Consumer<Answer> given;

    AnswerButtons(Texts texts, Consumer<Answer> given) {
        this.texts = texts;
        this.given = given;
        getStyleClass().add("answers");
    }

    /** The heading is as wide as this pane was: without this the pane could never become narrower again. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** @param readable whether the sheet was read: a valid ballot is no likely answer about a blank page */
    void offer(List<Answer> answers, boolean readable) {
        getChildren().clear();
        boolean headed = false;
        for (Answer answer : answers) {
            boolean ground =
                    answer.verdict().filter(Verdict.Invalid.class::isInstance).isPresent();
            if (ground && !headed) {
                getChildren().add(heading());
                headed = true;
            }
            getChildren().add(button(answer, readable));
        }
    }

    /** A line of its own over the grounds. */
    private Label heading() {
        Label heading = new Label(texts.say("review.grounds"));
        heading.getStyleClass().add("strong");
        heading.prefWidthProperty().bind(widthProperty().subtract(4));
        return heading;
    }

    private Button button(Answer answer, boolean readable) {
        Label key = new Label(answer.key());
        key.getStyleClass().add("key");
        String words = texts.say(answer.words());
        Button button = new Button(words.substring(0, 1).toUpperCase(texts.language()) + words.substring(1), key);
        button.getStyleClass().addAll("answer", style(answer, readable));
        button.setTooltip(new Tooltip(texts.say("tip.key", answer.key())));
        button.setFocusTraversable(false);
        button.setOnAction(event -> given.accept(answer));
        return button;
    }

    private static String style(Answer answer, boolean readable) {
        boolean chief = answer.verdict()
                .filter(verdict -> verdict instanceof Verdict.Mark || readable && verdict instanceof Verdict.Valid)
                .isPresent();
        boolean many = answer.verdict().isPresent() || answer.act() == Answer.Act.BACK;
        return chief ? "verdict" : many ? "ground" : "act";
    }
}
