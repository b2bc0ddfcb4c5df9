package vn.kiemphieu.ui.balance;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.PersonBox;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;

/** The reconciliation screen: figures at the left, what agrees and what does not at the right, closing below it. */
public final class BalanceView implements Screen {
    private final BalanceViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final CheckList checks;
    private final ClosingPane closing;
    private final Button save;
    private final PersonBox person;
    private final Label unsaved = Pieces.text("", "hint", "two-lines");
    private final Label notice = Pieces.text("", "notice");
    private final FiguresPane figures;

    public BalanceView(BalanceViewModel model, Texts texts, Runnable toResult) {
        this.model = model;
        this.texts = texts;
        checks = new CheckList(texts);
        closing = new ClosingPane(model, texts, toResult);
        figures = new FiguresPane(model, texts);
        person = new PersonBox(texts.say("balance.by"), model.members(), model.person());
        save = Pieces.button(texts.say("balance.save"), MaterialDesignC.CONTENT_SAVE_OUTLINE, model::save, "accent");
        TabPane tabs = new TabPane(
                tab("balance.tab.figures", figures), tab("balance.tab.particulars", new ParticularsPane(model, texts)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        VBox left = Pieces.column("balance-left", tabs, unsaved, person, save);
        ScrollPane right = scrolled(
                Pieces.column("balance-right", new TroubleBar(texts, model.trouble()), notice, checks, closing));
        HBox.setHgrow(right, Priority.ALWAYS);
        root.getStyleClass().add("screen");
        root.setCenter(Pieces.row("balance", left, right));
        watch();
    }

    private Tab tab(String key, Region content) {
        return new Tab(texts.say(key), scrolled(content));
    }

    /** Scrolls up and down only. */
    private static ScrollPane scrolled(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinSize(0, 0);
        return pane;
    }

    private void watch() {
        Watch.now(root, model.count(), this::show);
        Watch.now(root, model.balance(), this::show);
        Watch.now(root, model.person(), this::show);
        model.fields().forEach(field -> Watch.change(root, field.text(), this::show));
        model.particulars().values().forEach(text -> Watch.change(root, text, this::show));
        Watch.now(root, model.notice(), () -> {
            notice.setText(model.notice().get().map(texts::say).orElse(""));
            Pieces.show(notice, model.notice().get().isPresent());
        });
    }

    private void show() {
        model.balance().get().ifPresent(checks::show);
        boolean open = model.count().get().filter(count -> !count.isClosed()).isPresent();
        Pieces.show(person, open);
        Pieces.show(save, open);
        save.setDisable(!model.maySave());
        unsaved.setText(
                !model.isChanged()
                        ? ""
                        : texts.say(model.person().get().isEmpty() ? "balance.unsaved.who" : "balance.unsaved"));
        // its room stays: what somebody is about to click must not move away
        unsaved.setVisible(open && model.isChanged());
        closing.show();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        figures.requestFocus();
    }
}
