package vn.kiemphieu.ui.scan;

import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.scan.ScanViewModel.State;

/** How many sheets of the batch came, what became of them, and whether that is how many people counted. */
final class CountsPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ScanViewModel model;
    private final Texts texts;
    private final Label fed = Pieces.text("", "number");
    private final Label accepted = Pieces.text("", "number");
    private final Label review = Pieces.text("", "number");
    private final Label rejected = Pieces.text("", "number");
    private final Label against = Pieces.text("", "strong", "against");

    CountsPane(ScanViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("tight");
        FlowPane row = new FlowPane(
                count(fed, "scan.fed"),
                count(accepted, "scan.accepted"),
                count(review, "scan.review"),
                count(rejected, "scan.rejected"));
        row.getStyleClass().add("counts");
        getChildren().addAll(row, against);
        Watch.now(this, model.counts(), this::show);
        Watch.now(this, model.state(), this::show);
        Watch.now(this, model.expectedText(), this::show);
    }

    private VBox count(Label number, String key) {
        return Pieces.column("count", number, Pieces.text(texts.say(key), "caption"));
    }

    private void show() {
        BatchScan.Counts counts = model.counts().get();
        fed.setText(String.valueOf(counts.total()));
        accepted.setText(String.valueOf(counts.of(SheetStatus.ACCEPTED)));
        review.setText(String.valueOf(counts.of(SheetStatus.REVIEW)));
        rejected.setText(String.valueOf(counts.of(SheetStatus.REJECTED)));
        OptionalInt expected = model.expected();
        boolean begun = model.state().get() != State.READY || counts.total() > 0;
        Pieces.show(against, expected.isPresent() && begun);
        expected.ifPresent(number -> compare(counts.total() - number, number));
    }

    private void compare(int more, int expected) {
        boolean through = model.state().get() == State.DONE;
        String key = more == 0 ? "scan.agrees" : more > 0 ? "scan.more" : through ? "scan.fewer" : "scan.toCome";
        against.setText(texts.say(key, expected, Math.abs(more)));
        against.pseudoClassStateChanged(WRONG, more > 0 || through && more < 0);
    }
}
