package vn.kiemphieu.ui.balance;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.tally.BallotTotals;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.wording.Terms;

/** What agrees and what does not, each with its numbers, a sign and a word beside the colour, and what to look for. */
final class CheckList extends VBox {
    private static final int NAMED = 12;

    private final Texts texts;

    CheckList(Texts texts) {
        this.texts = texts;
        getStyleClass().add("checks");
    }

    void show(Balance balance) {
        getChildren().clear();
        if (balance.mustStop()) {
            getChildren()
                    .add(Pieces.column(
                            "stop",
                            Pieces.text(texts.say("balance.stop"), "title"),
                            Pieces.text(texts.say("balance.stop.what"))));
        }
        waiting(balance);
        balance.totals().ifPresent(this::totals);
        if (balance.isReady() && balance.totals().isEmpty()) {
            add("ask", MaterialDesignI.INFORMATION_OUTLINE, texts.say("balance.totals.later"), "");
        }
        balance.broken().forEach(identity -> line("bad", "balance.broken", texts.say("balance.inner." + identity), ""));
        balance.checks().stream().filter(check -> !check.holds()).forEach(this::failing);
        missing(balance.missing());
        if (balance.beyondBase()) {
            add("ask", MaterialDesignI.INFORMATION_OUTLINE, texts.say("balance.beyondBase"), "");
        }
        balance.checks().stream()
                .filter(Check::holds)
                .forEach(check -> line("good", "balance.holds", sentence(check), ""));
        if (balance.inner() > 0) {
            line("good", "balance.holds", texts.say("balance.inner", balance.inner()), "");
        }
    }

    private void waiting(Balance balance) {
        open("balance.openSheets", balance.openSheets());
        open("balance.openTyped", balance.openTyped());
        if (balance.listUnconfirmed()) {
            add("ask", MaterialDesignC.CLOCK_OUTLINE, texts.say("balance.listUnconfirmed"), "");
        }
    }

    private void open(String key, List<SheetId> ids) {
        if (!ids.isEmpty()) {
            String names = ids.stream().limit(NAMED).map(SheetId::toString).collect(Collectors.joining(", "));
            add(
                    "ask",
                    MaterialDesignC.CLOCK_OUTLINE,
                    texts.say(key, ids.size()),
                    ids.size() > NAMED ? texts.say("balance.more", names) : names);
        }
    }

    private void totals(BallotTotals totals) {
        String kinds = totals.invalid().entrySet().stream()
                .map(kind -> texts.say("balance.kind", Terms.of(kind.getKey()), kind.getValue()))
                .collect(Collectors.joining("; "));
        getChildren()
                .add(Pieces.column(
                        "totals",
                        Pieces.text(
                                texts.say(
                                        "balance.totals",
                                        totals.scanned(),
                                        totals.typed(),
                                        totals.valid(),
                                        totals.invalidTotal(),
                                        totals.outsideTotal()),
                                "strong"),
                        Pieces.text(kinds, "hint")));
        Pieces.show(
                ((VBox) getChildren().get(getChildren().size() - 1))
                        .getChildren()
                        .get(1),
                !kinds.isEmpty());
    }

    private void missing(List<Figure> missing) {
        if (!missing.isEmpty()) {
            String names = missing.stream()
                    .map(figure -> texts.say("balance.figure." + figure.code()))
                    .collect(Collectors.joining("; "));
            add("ask", MaterialDesignC.CIRCLE_OUTLINE, texts.say("balance.missing", missing.size()), names);
        }
    }

    private void failing(Check check) {
        String look = "balance.look." + check.identity();
        String less = look + ".less";
        line(
                "bad",
                "balance.fails",
                sentence(check),
                texts.say(check.left() < check.right() && Texts.has(less) ? less : look));
    }

    private String sentence(Check check) {
        return texts.say("balance.check." + check.identity(), check.left(), check.right());
    }

    private void line(String style, String word, String sentence, String advice) {
        boolean good = style.equals("good");
        Ikon icon = good ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignA.ALERT_OCTAGON;
        add(style, icon, texts.say(word, sentence), advice);
    }

    private void add(String style, Ikon icon, String sentence, String advice) {
        VBox words = Pieces.column("tight", Pieces.text(sentence, style.equals("bad") ? "strong" : "plain"));
        if (!advice.isEmpty()) {
            words.getChildren().add(Pieces.text(advice, "hint"));
        }
        HBox line = Pieces.row("check", new FontIcon(icon), words);
        line.getStyleClass().add(style);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().add(line);
    }
}
