package vn.kiemphieu.ui.invalid;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import vn.kiemphieu.tally.InvalidList;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.invalid.InvalidViewModel.State;
import vn.kiemphieu.ui.look.LookPane;

/** The invalid list: each ballot with its picture, then the names of those who confirm the list as a whole. */
public final class InvalidView implements Screen {
    private final InvalidViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final ListView<InvalidList.Entry> list = new ListView<>();
    private final Label told = Pieces.text("", "strong");
    private final Label notice = Pieces.text("", "notice");
    private final List<CheckBox> names;
    private final Button confirm;
    private final Button next;
    private final Button onward;
    private final Label ruled = Pieces.text("", "hint");
    private final FlowPane signing;
    private final Label why;

    /** @param toBalance to what comes once the list is confirmed or empty */
    public InvalidView(InvalidViewModel model, Texts texts, Runnable toBalance) {
        this.model = model;
        this.texts = texts;
        why = Pieces.text(texts.say("invalid.why"), "hint");
        names = model.members().stream().map(CheckBox::new).toList();
        // what was wrong with the names ticked before is no longer so
        names.forEach(name ->
                name.selectedProperty().addListener(change -> model.notice().set(Optional.empty())));
        confirm = Pieces.button(
                texts.say("invalid.confirm"),
                MaterialDesignC.CHECK,
                () -> model.confirm(names.stream()
                        .filter(CheckBox::isSelected)
                        .map(CheckBox::getText)
                        .toList()),
                "accent");
        next = Pieces.button(texts.say("invalid.next"), MaterialDesignA.ARROW_RIGHT, model::next);
        onward = Pieces.button(
                texts.say("invalid.toBalance"), MaterialDesignA.ARROW_RIGHT, toBalance, "accent", "large");
        signing = new FlowPane(Pieces.text(texts.say("invalid.who"), "strong"));
        signing.getChildren().addAll(names);
        signing.getChildren().add(confirm);
        signing.getStyleClass().add("signing");
        list.setCellFactory(view -> new Entry());
        list.setAccessibleText(texts.say("invalid.title"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.look(now.id());
            }
        });
        list.getStyleClass().add("side-list");
        VBox left = Pieces.column("side", list, next);
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        root.getStyleClass().add("screen");
        root.setTop(Pieces.column(
                "tight",
                Pieces.text(texts.say("invalid.title"), "title"),
                why,
                ruled,
                told,
                notice,
                new TroubleBar(texts, model.trouble())));
        root.setLeft(left);
        root.setCenter(LookPane.whole(model.ballot(), texts));
        root.setBottom(Pieces.column("tight", signing, onward));
        Watch.now(root, model.state(), this::show);
        Watch.now(root, model.current(), this::select);
        Watch.now(root, model.notice(), () -> {
            notice.setText(model.notice().get().map(texts::say).orElse(""));
            Pieces.show(notice, model.notice().get().isPresent());
        });
    }

    private void show() {
        State state = model.state().get();
        if (!list.getItems().equals(state.list().entries())) {
            list.getItems().setAll(state.list().entries());
            select();
        }
        list.refresh();
        told.setText(said(state));
        boolean any = !state.list().entries().isEmpty();
        Pieces.show(signing, any && !state.isConfirmed() && !state.closed());
        confirm.setDisable(!state.mayConfirm());
        names.forEach(box -> box.setDisable(!state.mayConfirm()));
        Pieces.show(why, any);
        Pieces.show(onward, state.isSettled());
        ruled.setText(texts.say("invalid.ruled", state.ruled()));
        Pieces.show(ruled, state.ruled() > 0);
        // a ballot that just left the list stays until one looks at another, with what became of it
        root.getCenter().setVisible(any || model.ballot().look().get().isPresent());
        root.getLeft().setVisible(any);
    }

    private String said(State state) {
        int all = state.list().entries().size();
        if (!state.loaded()) {
            return texts.say("invalid.loading");
        }
        if (state.isConfirmed()) {
            return texts.say("invalid.confirmed", String.join(", ", state.confirmers()));
        }
        if (state.waiting() > 0) {
            return texts.say("invalid.waiting", state.waiting());
        }
        if (all == 0) {
            return texts.say("invalid.none");
        }
        return state.allSeen()
                ? texts.say("invalid.mayConfirm", state.needed())
                : texts.say("invalid.seen", state.seen(), all);
    }

    private void select() {
        model.current()
                .get()
                .ifPresent(id -> list.getItems().stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst()
                        .ifPresent(entry -> {
                            list.getSelectionModel().select(entry);
                            list.scrollTo(entry);
                        }));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        list.requestFocus();
    }

    /** A ballot of the list; the icon tells whether it was looked at. */
    private final class Entry extends ListCell<InvalidList.Entry> {
        @Override
        protected void updateItem(InvalidList.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean shown = !empty && entry != null;
            setText(shown ? entry.id().toString() : null);
            boolean seen = shown && model.isSeen(entry.id());
            setGraphic(shown ? new FontIcon(seen ? MaterialDesignC.CHECK : MaterialDesignE.EYE_OFF_OUTLINE) : null);
            setAccessibleText(shown ? texts.say(seen ? "invalid.entrySeen" : "invalid.entryUnseen", entry.id()) : null);
        }
    }
}
