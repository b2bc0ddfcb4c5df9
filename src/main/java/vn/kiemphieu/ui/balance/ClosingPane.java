package vn.kiemphieu.ui.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import vn.kiemphieu.report.minutes.LeftBlank;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.MemberBoxes;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.wording.VietnamTime;

/** Closing by named members while it is open; when it is closed who closed it, and opening again with a reason. */
final class ClosingPane extends VBox {
    private static final int MOST_NAMES = 4;

    private final BalanceViewModel model;
    private final Texts texts;
    private final MemberBoxes members;
    private final Label told = Pieces.text("", "strong");
    private final Label why = Pieces.text("", "hint");
    private final Label blank = Pieces.text("", "caution");
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
        getChildren().setAll(told, blank, result, why, members, reason, close, reopen);
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
        blank.setText(closed ? "" : String.join("\n", blanks()));
        Pieces.show(blank, !blank.getText().isEmpty());
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

    /** What the minutes will leave blank: said while it can still be put on record. */
    private List<String> blanks() {
        List<String> said = new ArrayList<>();
        model.count().get().map(LeftBlank::of).ifPresent(left -> {
            List<String> names = Stream.concat(
                            left.particulars().stream().map(kind -> "balance.particular." + kind.code()),
                            left.figures().stream().map(figure -> "balance.figure." + figure.code()))
                    .map(key -> texts.say(key))
                    .toList();
            if (!names.isEmpty()) {
                String first = String.join("; ", names.subList(0, Math.min(MOST_NAMES, names.size())));
                int more = names.size() - MOST_NAMES;
                said.add(texts.say("balance.blank", more > 0 ? texts.say("balance.blank.more", first, more) : first));
            }
            if (!left.unclearTimes().isEmpty()) {
                said.add(texts.say(
                        "balance.unclear",
                        left.unclearTimes().stream()
                                .map(kind -> texts.say("balance.particular." + kind.code()))
                                .collect(Collectors.joining("; "))));
            }
        });
        return said;
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
