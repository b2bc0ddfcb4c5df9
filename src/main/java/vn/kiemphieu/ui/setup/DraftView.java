package vn.kiemphieu.ui.setup;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.PageTabs;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.setup.DraftViewModel.Page;

/** A new counting place, page by page: the election, what is voted on, who counts. */
public final class DraftView implements Screen {
    private final DraftViewModel model;
    private final Texts texts;
    private final Choices choices;
    private final BorderPane root = new BorderPane();
    private final PageTabs<Page> tabs;
    private final Label missing = Pieces.text("", "hint");
    private final Button next;
    private final Button make;

    public DraftView(DraftViewModel model, Texts texts, Choices choices) {
        this.model = model;
        this.texts = texts;
        this.choices = choices;
        tabs = new PageTabs<>(
                List.of(Page.values()),
                model.page(),
                model::canGo,
                page -> texts.say("setup.page", page.ordinal() + 1, texts.say("setup.page." + page)),
                model::go);
        next = Pieces.button(texts.say("setup.next"), MaterialDesignA.ARROW_RIGHT, this::next, "accent", "large");
        make = Pieces.button(texts.say("setup.make"), MaterialDesignC.CHECK_BOLD, model::make, "accent", "large");
        root.getStyleClass().add("screen");
        root.setTop(Pieces.column(
                "setup-top",
                Pieces.text(texts.say("setup.new"), "title"),
                tabs,
                new TroubleBar(texts, model.trouble())));
        root.setBottom(Pieces.row("setup-bottom", missing, Pieces.space(), next, make));
        watch();
    }

    private void watch() {
        Watch.now(root, model.page(), this::openPage);
        Watch.now(root, model.editor().open(), this::openPage);
        Watch.change(root, model.busy(), this::showState);
        Watch.change(root, model.fields().title(), this::showState);
        Watch.change(root, model.fields().unit(), this::showState);
        Watch.change(root, model.fields().regime(), this::showState);
        Watch.change(root, model.warnings(), this::showState);
        Watch.change(root, model.confirmed(), this::showState);
        Watch.change(root, model.contestsNow(), this::showPage);
        Watch.change(root, model.people().now(), this::showState);
    }

    private void openPage() {
        showPage();
        Fields.focusFirst((Region) root.getCenter());
    }

    private void showPage() {
        root.setCenter(
                switch (model.page().get()) {
                    case ELECTION -> Fields.scrolled(new ElectionPage(model, texts, choices).node());
                    case CONTESTS -> contests();
                    case PEOPLE ->
                        Fields.scrolled(Pieces.column(
                                "form",
                                new PeoplePage(model.people(), model.membersNeeded(), texts).node(),
                                new ConfirmPane(model, texts)));
                });
        showState();
    }

    private Region contests() {
        if (model.contests().isEmpty() && !model.editor().open().get()) {
            model.editor().begin();
        }
        return model.editor().open().get()
                ? new ContestPage(model.editor(), texts, choices).node()
                : Fields.scrolled(new ContestList(model, texts).node());
    }

    private void showState() {
        Page page = model.page().get();
        boolean writing = page == Page.CONTESTS && model.editor().open().get();
        List<String> lacks = model.missing();
        Pieces.show(next, page != Page.PEOPLE && !writing);
        Pieces.show(make, page == Page.PEOPLE);
        next.setDisable(model.busy().get()
                || (page == Page.ELECTION
                        ? model.fields().isIncomplete()
                        : model.contests().isEmpty()));
        make.setDisable(model.busy().get() || !lacks.isEmpty());
        Pieces.show(missing, page == Page.PEOPLE && !lacks.isEmpty() || page == Page.ELECTION && next.isDisabled());
        missing.setText(
                page == Page.ELECTION
                        ? texts.say("setup.missing.election")
                        : lacks.stream().map(texts::say).collect(Collectors.joining(" ")));
        tabs.show();
    }

    private void next() {
        if (model.page().get() == Page.ELECTION) {
            model.keepElection();
        } else {
            model.go(Page.PEOPLE);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        Fields.focusFirst((Region) root.getCenter());
    }
}
