package vn.kiemphieu.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.display.DisplayButton;
import vn.kiemphieu.ui.review.ReviewView;
import vn.kiemphieu.ui.scan.ScanView;
import vn.kiemphieu.ui.shell.ShellViewModel.Work;
import vn.kiemphieu.ui.start.StartView;

/** What is the same on every screen: the title, training mode, the steps, size and contrast. */
public final class ShellView {
    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");

    private final ShellViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final Map<Step, Screen> screens = new EnumMap<>(Step.class);

    public ShellView(ShellViewModel model) {
        this.model = model;
        this.texts = new Texts(model.language().get());
        root.getStyleClass().add("shell");
        root.setLeft(new Rail(model, texts));
        model.step().addListener(change -> show());
        model.work().addListener(change -> {
            screens.clear();
            show();
        });
        model.progress().addListener(change -> root.setTop(top()));
        model.size().addListener(change -> look());
        model.contrast().addListener(change -> look());
        look();
        show();
    }

    public Parent root() {
        return root;
    }

    private void look() {
        for (int size : ShellViewModel.SIZES) {
            root.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass("size-" + size),
                    size == model.size().get());
        }
        root.pseudoClassStateChanged(CONTRAST, model.contrast().get());
    }

    private void show() {
        root.setTop(top());
        Screen screen = screens.computeIfAbsent(model.step().get(), this::screen);
        root.setCenter(screen.node());
        screen.shown();
    }

    private Screen screen(Step step) {
        if (step == Step.START || model.work().get().isEmpty()) {
            return new StartView(model.start(), texts);
        }
        Work work = model.work().get().get();
        if (LastSteps.shows(step)) {
            return work.last().screen(step, texts, model::go);
        }
        return step == Step.SCAN
                ? new ScanView(work.scan(), texts, () -> model.go(Step.REVIEW))
                : new ReviewView(work.review(), texts);
    }

    private HBox top() {
        HBox top = Pieces.row("top");
        Label title = new Label(model.work()
                .get()
                .map(work -> work.session().election().title())
                .orElseGet(() -> texts.say("app.title")));
        title.getStyleClass().add("election");
        title.setWrapText(true);
        title.setMinWidth(0);
        title.setMinHeight(Region.USE_PREF_SIZE);
        top.getChildren().add(title);
        model.work().get().ifPresent(work -> {
            if (work.session().facts().test()) {
                top.getChildren().add(badge());
            }
            if (work.session().election().contests().size() > 1) {
                top.getChildren().add(contests(work));
            }
        });
        top.getChildren().add(Pieces.space());
        model.work()
                .get()
                .ifPresent(work ->
                        top.getChildren().add(new DisplayButton(work.last().display(), texts)));
        top.getChildren()
                .addAll(
                        tool("tool.size", MaterialDesignF.FORMAT_SIZE, model::nextSize),
                        tool(
                                "tool.contrast",
                                MaterialDesignC.CONTRAST_CIRCLE,
                                () -> model.contrast().set(!model.contrast().get())),
                        tool("tool.language", MaterialDesignT.TRANSLATE, this::otherLanguage));
        return top;
    }

    private Label badge() {
        Label badge = new Label(texts.say("app.test"));
        badge.getStyleClass().add("badge");
        badge.setMinWidth(HBox.USE_PREF_SIZE);
        return badge;
    }

    private ComboBox<Contest> contests(Work work) {
        ComboBox<Contest> box = new ComboBox<>();
        box.getItems().setAll(work.session().election().contests());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Contest contest) {
                return contest == null ? "" : contest.title();
            }

            @Override
            public Contest fromString(String title) {
                throw new UnsupportedOperationException();
            }
        });
        box.setValue(work.contest());
        box.setAccessibleText(texts.say("app.contest"));
        box.valueProperty().addListener((property, before, now) -> model.choose(now));
        return box;
    }

    private Button tool(String key, org.kordamp.ikonli.Ikon icon, Runnable act) {
        Button button = Pieces.button("", icon, act, "flat");
        button.setTooltip(new Tooltip(texts.say(key)));
        button.setAccessibleText(texts.say(key));
        return button;
    }

    private void otherLanguage() {
        boolean english = model.language().get().getLanguage().equals("en");
        model.language().set(english ? java.util.Locale.ROOT : java.util.Locale.ENGLISH);
    }
}
