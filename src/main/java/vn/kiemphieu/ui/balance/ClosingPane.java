package vn.kiemphieu.ui.balance;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.MemberBoxes;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.wording.VietnamTime;

/** Closing by named members while it is open; when it is closed who closed it, and opening again with a reason. */
final class ClosingPane extends VBox {
    private final BalanceViewModel model;
    private final Texts texts;
    private final MemberBoxes members;
    private final Label told = Pieces.text("", "strong");
    private final Label why = Pieces.text("", "hint");
    private final TextField reason = new TextField();
    private final Button close;
    private final Button reopen;
    private final Button result;

    ClosingPane(BalanceViewModel model, Texts texts, Runnable toResult) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("closing");
        members = new MemberBoxes(texts, model.members(), this::show);
        close = Pieces.button(
                texts.say("balance.close"),
                MaterialDesignL.LOCK_OUTLINE,
                () -> {
                    model.close(members.chosen());
                    members.clear();
                },
                "accent",
                "large");
        reopen = Pieces.button(texts.say("balance.reopen"), MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE, () -> {
            model.reopen(members.chosen());
            members.clear();
        });
        result = Pieces.button(texts.say("balance.toResult"), MaterialDesignC.CHART_BAR, toResult, "accent", "large");
        reason.setId("reopen-reason");
        reason.setPromptText(texts.say("balance.reason"));
        reason.setAccessibleText(texts.say("balance.reason"));
        reason.textProperty().bindBidirectional(model.reason());
        Watch.change(this, model.reason(), this::show);
        getChildren().setAll(told, result, why, members, reason, close, reopen);
        show();
    }

    /** After anything changed that closing depends on. */
    void show() {
        boolean closed = model.isClosed();
        told.setText(model.count()
                .get()
                .flatMap(ContestCount::closing)
                .map(this::closed)
                .orElseGet(this::open));
        why.setText(closed ? texts.say("balance.reopen.why", model.peopleNeeded()) : hint());
        Pieces.show(why, !why.getText().isEmpty());
        Pieces.show(result, closed);
        Pieces.show(reason, closed);
        Pieces.show(close, !closed);
        Pieces.show(reopen, closed);
        int chosen = members.chosen().size();
        close.setDisable(!model.mayClose(chosen));
        reopen.setDisable(!model.mayReopen(chosen));
    }

    private String closed(Closing closing) {
        return texts.say(
                "balance.closed", VietnamTime.of(closing.closedAt()), String.join(", ", closing.by()), closing.issue());
    }

    private String open() {
        boolean may = model.balance().get().filter(Balance::mayClose).isPresent();
        return texts.say(may ? "balance.mayClose" : "balance.mayNotClose");
    }

    /** What is still to be done before the button can be pressed. */
    private String hint() {
        if (model.balance().get().filter(Balance::mayClose).isEmpty()) {
            return texts.say("balance.close.balance");
        }
        return model.isChanged()
                ? texts.say("balance.close.save")
                : texts.say("balance.close.who", model.peopleNeeded());
    }
}
