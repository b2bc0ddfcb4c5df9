package vn.kiemphieu.ui.result;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.result.ResultViewModel.Shown;

/** The result screen: bars with the threshold, who is elected and why, how close it was, what follows; empty before closing. */
public final class ResultView implements Screen {
    private final ResultViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final VBox body = Pieces.column("result");
    private final NextRoundPane next;
    private final Button toBalance;
    private final Button toMinutes;

    /** @param toBallots goes to where the ballots of a vote that follows are printed */
    public ResultView(
            ResultViewModel model, Texts texts, Runnable toBalance, Runnable toMinutes, Consumer<Contest> toBallots) {
        this.model = model;
        this.texts = texts;
        this.next = new NextRoundPane(model.next(), texts, toBallots);
        this.toBalance = Pieces.button(
                texts.say("result.toBalance"), MaterialDesignS.SCALE_BALANCE, toBalance, "accent", "large");
        this.toMinutes = Pieces.button(
                texts.say("result.toMinutes"), MaterialDesignF.FILE_DOCUMENT_OUTLINE, toMinutes, "accent", "large");
        root.getStyleClass().add("screen");
        root.setTop(new TroubleBar(texts, model.trouble()));
        root.setCenter(body);
        Watch.now(root, model.shown(), this::show);
        Watch.change(root, model.loaded(), this::show);
    }

    private void show() {
        body.getChildren().clear();
        if (!model.loaded().get()) {
            body.getChildren().add(Pieces.text(texts.say("result.loading"), "lead"));
        } else {
            model.shown().get().ifPresentOrElse(this::show, this::notYet);
        }
    }

    private void notYet() {
        body.getChildren()
                .addAll(
                        Pieces.text(texts.say("result.open"), "title"),
                        Pieces.text(texts.say("result.open.why"), "lead"),
                        toBalance);
    }

    private void show(Shown shown) {
        ResultWords words = new ResultWords(texts, shown.result());
        OptionalInt threshold = VoteBar.threshold(shown.result());
        VoteChart chart = new VoteChart(texts, VoteBar.of(shown.result()), threshold);
        VBox bars = Pieces.column("result-bars", chart);
        if (threshold.isPresent()) {
            bars.getChildren()
                    .add(0, Pieces.text(texts.say("result.threshold", threshold.getAsInt()), "threshold-key"));
        }
        VBox why = Pieces.column("result-why", next);
        if (words.hasStepsToConfirm()) {
            why.getChildren().add(Pieces.text(texts.say("result.confirm"), "reason"));
        }
        section(why, "result.why", words.why());
        section(why, "result.close", words.close());
        shown.whole().ifPresent(whole -> section(why, "result.whole", words.whole(whole)));
        ResultSides sides = new ResultSides(bars, why);
        VBox.setVgrow(sides, Priority.ALWAYS);
        HBox bottom = Pieces.row("bar", Pieces.space(), toMinutes);
        body.getChildren()
                .addAll(Pieces.text(words.headline(), "headline"), Pieces.text(words.ballots()), sides, bottom);
    }

    private void section(VBox column, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            column.getChildren().add(Pieces.text(texts.say(title), "title"));
            sentences.forEach(sentence -> column.getChildren().add(Pieces.text(sentence)));
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
    }
}
