package vn.kiemphieu.ui.setup;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.ballot.BallotView;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.PageTabs;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.setup.PlaceViewModel.Page;

/** What is prepared in a counting place that is there, page by page. */
public final class PlaceView implements Screen {
    private final PlaceViewModel model;
    private final Texts texts;
    private final Choices choices;
    private final BorderPane root = new BorderPane();
    private final Label unsaved;

    public PlaceView(PlaceViewModel model, Texts texts, Choices choices, Runnable toReady) {
        this.model = model;
        this.texts = texts;
        this.choices = choices;
        root.getStyleClass().add("screen");
        root.setTop(Pieces.column(
                "setup-top",
                new PageTabs<>(
                        List.of(Page.values()),
                        model.page(),
                        page -> true,
                        page -> texts.say("setup.place." + page),
                        model.page()::set),
                ofContest(),
                new TroubleBar(texts, model.trouble())));
        unsaved = Pieces.text(texts.say("setup.records.unsaved"), "notice");
        HBox.setHgrow(unsaved, Priority.ALWAYS);
        root.setBottom(Pieces.row(
                "setup-bottom",
                unsaved,
                Pieces.space(),
                Pieces.button(texts.say("setup.toReady"), MaterialDesignA.ARROW_RIGHT, toReady, "large")));
        model.records().onChange(this::showUnsaved);
        showUnsaved();
        Watch.now(root, model.page(), this::show);
    }

    /** Which contest the pages are about, where there is more than one. */
    private Label ofContest() {
        Label title = Pieces.text(texts.say("setup.place.of", model.contest().title()), "hint");
        Pieces.show(title, model.session().election().contests().size() > 1);
        return title;
    }

    private void show() {
        root.setCenter(
                switch (model.page().get()) {
                    case BALLOT -> new BallotView(model.ballot(), texts, choices).node();
                    case PEOPLE ->
                        scrolled(new PeoplePage(
                                        model.people(), model.session().facts().membersNeeded(), texts)
                                .node());
                    case FIGURES -> scrolled(new FiguresPage(model.records(), model.contest(), texts).node());
                    case PARTICULARS -> scrolled(new ParticularsPage(model.records(), texts).node());
                    case POINTS ->
                        scrolled(new PointsPage(
                                        model.records(),
                                        model.session().election().regime(),
                                        texts)
                                .node());
                });
    }

    /** On whatever page: what was written stays in its field, but counts only once it is on record. */
    private void showUnsaved() {
        Pieces.show(unsaved, model.records().isChanged());
    }

    private static Region scrolled(Region page) {
        return Fields.scrolled(page);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.records().load();
    }
}
