package vn.kiemphieu.ui.entry;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.kiemphieu.adjudication.TypedMarks;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.rules.InvalidGrounds;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choices;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.wording.Terms;

/** Manual entry: who types, which ballot, its numbers; Enter puts it on record and goes on. */
public final class EntryView implements Screen {
    private static final int DIGITS = 4;
    private static final int LABEL = 10;

    private final EntryViewModel model;
    private final Texts texts;
    private final EntryWords words;
    private final HBox root;
    private final TextField typed = new TextField();
    private final Label understood = Pieces.text("", "strong");
    private final Label notice = Pieces.text("", "notice");
    private final Label task = Pieces.text("", "hint");
    private final VBox record;
    private final VBox present;
    private final List<CheckBox> there;

    public EntryView(EntryViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new EntryWords(texts, model.contest());
        there = model.members().stream().map(CheckBox::new).toList();
        FlowPane boxes = new FlowPane(there.toArray(Node[]::new));
        boxes.getStyleClass().add("tools");
        present = Pieces.column("committee-box", Pieces.text(texts.say("entry.present"), "reserved"), boxes);
        record = Pieces.column("tight");
        typed.getStyleClass().add("large");
        typed.textProperty().bindBidirectional(model.typed());
        typed.setAccessibleText(texts.say("entry.marks"));
        typed.setOnAction(event -> send());
        VBox left = Pieces.column(
                "entry-form",
                Pieces.text(texts.say("entry.title"), "title"),
                Pieces.text(texts.say("entry.why"), "hint"),
                new TroubleBar(texts, model.trouble()),
                notice,
                where(),
                task,
                present,
                caption("entry.marks", typed),
                typed,
                understood,
                buttons(),
                scrolled(record));
        VBox names = Pieces.column("tight", Pieces.text(texts.say("entry.list"), "strong"));
        model.contest()
                .candidates()
                .forEach(candidate -> names.getChildren()
                        .add(Pieces.text(texts.say("entry.name", candidate.no(), candidate.name()))));
        ScrollPane list = scrolled(names);
        list.getStyleClass().add("entry-names");
        root = Pieces.row("screen", left, list);
        root.getStyleClass().add("entry-root");
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinSize(0, 0);
        left.setPrefWidth(0);
        watch();
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setMinHeight(0);
        pane.setPrefHeight(0);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private FlowPane where() {
        ComboBox<String> typist = new ComboBox<>();
        typist.getItems().setAll(model.members());
        typist.setPromptText(texts.say("entry.choose"));
        typist.setAccessibleText(texts.say("entry.who"));
        Choices.bind(typist, model.typist());
        typist.valueProperty().addListener(change -> typed.requestFocus());
        FlowPane where = new FlowPane(
                caption("entry.who", typist),
                typist,
                caption("entry.batch", null),
                field(model.batch(), "entry.batch", LABEL),
                caption("entry.number", null),
                field(model.number(), "entry.number", DIGITS));
        where.getStyleClass().add("tools");
        return where;
    }

    private TextField field(javafx.beans.property.StringProperty value, String key, int columns) {
        TextField field = new TextField();
        field.setPrefColumnCount(columns);
        field.setAccessibleText(texts.say(key));
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> typed.requestFocus());
        return field;
    }

    private Label caption(String key, Node of) {
        Label label = Pieces.text(texts.say(key), "caption");
        label.setLabelFor(of);
        return label;
    }

    private FlowPane buttons() {
        MenuButton grounds = new MenuButton(texts.say("entry.grounds"));
        for (InvalidReason reason :
                InvalidGrounds.of(model.session().election().regime()).keySet()) {
            grounds.getItems().add(typing(texts.say(Terms.of(reason)), TypedMarks.typing(reason)));
        }
        grounds.getItems().add(typing(texts.say("entry.mistaken"), texts.say("entry.mistakenWord")));
        Button send = Pieces.button(texts.say("entry.record"), MaterialDesignC.CHECK, this::send, "accent");
        FlowPane buttons = new FlowPane(send, grounds);
        buttons.getStyleClass().add("tools");
        return buttons;
    }

    private MenuItem typing(String words, String types) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> {
            model.typed().set(types);
            typed.requestFocus();
            typed.end();
        });
        return item;
    }

    private void send() {
        model.record(there.stream()
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList());
        typed.requestFocus();
    }

    private void watch() {
        Watch.now(root, model.typed(), this::preview);
        Watch.now(root, model.typings(), this::show);
        Watch.now(root, model.number(), this::show);
        Watch.now(root, model.committee(), this::show);
        Watch.now(root, model.notice(), () -> {
            notice.setText(model.notice().get().map(texts::say).orElse(""));
            Pieces.show(notice, model.notice().get().isPresent());
        });
    }

    private void preview() {
        understood.setText(model.understood()
                .map(marks -> words.meaning(marks.marks(), marks.invalid(), marks.mistaken()))
                .orElseGet(() ->
                        texts.say("entry.how." + model.contest().method().code().replace('-', '_'))));
    }

    private void show() {
        Typings now = model.typings().get();
        Pieces.show(present, model.committee().get());
        boolean second = now.waitingForMe().stream()
                .map(String::valueOf)
                .anyMatch(model.number().get().strip()::equals);
        boolean named = !now.person().isEmpty();
        task.setText(
                named
                        ? texts.say(
                                model.committee().get() ? "entry.byCommittee" : second ? "entry.second" : "entry.first",
                                model.number().get())
                        : "");
        Pieces.show(task, named);
        record.getChildren().clear();
        now.forCommittee().forEach(differing -> {
            Button call = Pieces.button(
                    texts.say("entry.callCommittee"),
                    MaterialDesignC.COMMENT_QUESTION_OUTLINE,
                    () -> {
                        model.callCommittee(differing.id());
                        typed.requestFocus();
                    },
                    "small");
            record.getChildren().addAll(Pieces.text(words.differing(differing), "reason"), call);
        });
        if (named) {
            Stream.concat(
                            Stream.of(
                                    words.numbers("entry.waitingForMe", now.waitingForMe()),
                                    words.numbers("entry.waitingForOthers", now.waitingForOthers())),
                            now.mine().stream().map(words::own))
                    .filter(line -> !line.isEmpty())
                    .map(line -> Pieces.text(line))
                    .forEach(record.getChildren()::add);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        typed.requestFocus();
    }
}
