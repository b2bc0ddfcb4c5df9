package vn.kiemphieu.ui.review;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.adjudication.ReviewQueue;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.SheetPane;
import vn.kiemphieu.ui.control.SignInAsked;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;

/** The review screen: one doubt, its pictures, its answers; everything by keys. */
public final class ReviewView implements Screen {
    private final ReviewViewModel model;
    private final Texts texts;
    private final DoubtWords words;
    private final BorderPane root = new BorderPane();
    private final Label person = Pieces.text("", "strong");
    private final Label waiting = Pieces.text("", "hint");
    private final Label subject = Pieces.text("", "title");
    private final Label reasons = Pieces.text("", "reason");
    private final Label articles = Pieces.text("", "hint");
    private final Label advice = Pieces.text("");
    private final Label committee = Pieces.text("", "reserved");
    private final Label machine = Pieces.text("", "machine");
    private final Label notice = Pieces.text("", "notice");
    private final TextField note = new TextField();
    private final DoubtPane doubt;
    private final SheetPane sheet = new SheetPane();
    private final AnswerButtons answers;
    private final PeoplePane people;
    private final Button change;
    private final Button next;
    private final VBox doubtSide;
    private final StackPane centre;
    private final Label keys;

    /** @param toList to the ballots their marks make invalid, which come next */
    public ReviewView(ReviewViewModel model, Texts texts, Runnable toList) {
        this.model = model;
        this.texts = texts;
        this.words = new DoubtWords(
                texts, model.contest(), model.session().election().regime());
        this.doubt = new DoubtPane(
                texts,
                model.state().zoom(),
                model::zoom,
                tool("review.machine", MaterialDesignC.CALCULATOR_VARIANT_OUTLINE, this::turnMachine),
                tool("review.smaller", MaterialDesignM.MAGNIFY_MINUS_OUTLINE, () -> model.zoom(false)),
                tool("review.larger", MaterialDesignM.MAGNIFY_PLUS_OUTLINE, () -> model.zoom(true)));
        this.answers = new AnswerButtons(texts, model::give);
        this.people = new PeoplePane(texts);
        this.change = Pieces.button(
                texts.say("review.change"), MaterialDesignA.ACCOUNT_SWITCH_OUTLINE, model::leave, "small");
        this.next = Pieces.button(texts.say("review.toList"), MaterialDesignA.ARROW_RIGHT, toList, "accent", "large");
        this.doubtSide = Pieces.column(
                "review-side",
                new TroubleBar(texts, model.state().trouble()),
                notice,
                subject,
                reasons,
                articles,
                advice,
                next,
                committee,
                note,
                doubt,
                machine,
                answers);
        HBox.setHgrow(doubtSide, Priority.ALWAYS);
        HBox pictures = Pieces.row("review", doubtSide, sheet);
        pictures.setMinSize(0, 0);
        doubtSide.setMinSize(0, 0);
        doubtSide.setPrefWidth(0);
        sheet.setMinWidth(Region.USE_PREF_SIZE);
        sheet.setOnScroll(event -> doubt.fireEvent(event.copyFor(doubt, doubt)));
        this.keys = Pieces.text(texts.say("review.keys"), "hint", "keys");
        this.centre = new StackPane(pictures, people);
        centre.setMinSize(0, 0);
        build();
        watch();
    }

    /** The keyboard stays with the ballot. */
    private Button tool(String key, Ikon icon, Runnable act) {
        Button button = Pieces.button("", icon, act, "flat", "small");
        button.setTooltip(new Tooltip(texts.say(key)));
        button.setAccessibleText(texts.say(key));
        button.setFocusTraversable(false);
        return button;
    }

    private void turnMachine() {
        model.state().machine().set(!model.state().machine().get());
    }

    private void showMachine() {
        Pieces.show(machine, model.state().machine().get() && !machine.getText().isEmpty());
    }

    private void build() {
        root.getStyleClass().add("screen");
        root.setFocusTraversable(true);
        root.setAccessibleText(texts.say("step.REVIEW"));
        change.setFocusTraversable(false);
        HBox bar = Pieces.row("bar", person, change, Pieces.space(), waiting);
        person.setMinWidth(Region.USE_PREF_SIZE);
        root.setTop(bar);
        root.setCenter(centre);
        root.setBottom(keys);
        note.setPromptText(texts.say("review.note"));
        note.textProperty().bindBidirectional(model.state().note());
        note.setOnAction(event -> root.requestFocus());
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new ReviewKeys(model, root::requestFocus, this::choose, this::turnMachine, doubt::pull));
    }

    private void watch() {
        ReviewState state = model.state();
        onChange(state.person(), this::show);
        onChange(state.current(), this::show);
        onChange(state.committee(), this::show);
        onChange(state.askingPresent(), this::show);
        onChange(state.loaded(), this::show);
        onChange(state.typed(), this::show);
        onChange(state.closed(), this::show);
        onChange(state.picture(), this::showPicture);
        onChange(state.machine(), this::showMachine);
        onChange(
                state.offered(),
                () -> answers.offer(
                        state.offered().get(),
                        state.current()
                                .get()
                                .map(open -> open.sheet().reading())
                                .filter(PageReading.Read.class::isInstance)
                                .isPresent()));
        onChange(state.notice(), () -> {
            String told = state.notice().get().map(texts::say).orElse("");
            set(notice, told);
            people.tell(told);
        });
        onChange(state.waiting(), this::showWaiting);
        onChange(state.sheets(), this::showWaiting);
        waiting.visibleProperty().bind(state.person().isNotEmpty());
        change.visibleProperty().bind(state.person().isNotEmpty());
    }

    private void onChange(ObservableValue<?> value, Runnable act) {
        Watch.now(root, value, act);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        root.requestFocus();
    }

    private void showWaiting() {
        ReviewQueue.Waiting now = model.state().waiting().get();
        int sheets = model.state().sheets().get();
        waiting.setText(texts.say("review.waiting", now.here(), now.committee(), now.others(), sheets));
    }

    private void show() {
        ReviewState state = model.state();
        boolean chosen = !state.person().get().isEmpty();
        person.setText(chosen ? texts.say("review.by", state.person().get()) : "");
        boolean asks = !chosen || state.askingPresent().get();
        Pieces.show(people, asks);
        Pieces.show(keys, !asks && state.current().get().isPresent());
        centre.getChildren().get(0).setVisible(!asks);
        if (!chosen) {
            people.askWhoRules(model.members(), this::choose);
        } else if (state.askingPresent().get()) {
            people.askWhoIsPresent(model.sitting(), present -> {
                model.seat(present);
                root.requestFocus();
            });
        } else {
            showDoubt(state.current().get());
        }
    }

    private void choose(String member) {
        if (model.session().mustSignIn(member)) {
            root.fireEvent(new SignInAsked(Optional.of(member), () -> chooseSignedIn(member)));
        } else {
            chooseSignedIn(member);
        }
    }

    private void chooseSignedIn(String member) {
        if (!model.session().mustSignIn(member)) {
            model.choose(member);
        }
        root.requestFocus();
    }

    private void showDoubt(Optional<OpenDoubt> current) {
        boolean byCommittee = model.state().committee().get();
        doubtSide.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("committee"), byCommittee);
        subject.setText(current.map(open -> texts.say("review.subject", words.ballot(open), words.subject(open)))
                .orElseGet(() -> words.nothingLeft(model.state())));
        set(reasons, current.map(words::reasons).orElse(""));
        set(articles, current.map(words::articles).orElse(""));
        set(
                advice,
                byCommittee
                        ? ""
                        : current.map(open -> words.advice(open, model.state().whereabouts()))
                                .orElse(""));
        set(
                committee,
                byCommittee
                        ? texts.say(
                                "review.sitting",
                                String.join(", ", model.sitting().present().get()))
                        : current.map(words::committee).orElse(""));
        machine.setText(
                current.map(open -> String.join("\n", words.machine(open))).orElse(""));
        showMachine();
        Pieces.show(note, byCommittee);
        Pieces.show(next, model.state().isAllDone() && !model.state().closed().get());
        showPicture();
    }

    private static void set(Label label, String text) {
        label.setText(text);
        Pieces.show(label, !text.isEmpty());
    }

    private void showPicture() {
        Optional<OpenDoubt> current = model.state().current().get();
        Optional<DoubtPicture> arrived = model.state().picture().get();
        Optional<SheetPicture> picture = arrived.flatMap(DoubtPicture::picture);
        boolean broken = arrived.isPresent() && picture.isEmpty();
        Pieces.show(sheet, current.isPresent());
        picture.ifPresentOrElse(
                shown -> sheet.show(shown, current.flatMap(arrived.orElseThrow()::place)), sheet::clear);
        doubt.show(picture.flatMap(SheetPicture::cut), sheet.image(), broken ? texts.say("review.noPicture") : "");
    }
}
