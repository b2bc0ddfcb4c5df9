package vn.kiemphieu.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.invalid.InvalidView;
import vn.kiemphieu.ui.ready.ReadyView;
import vn.kiemphieu.ui.review.ReviewView;
import vn.kiemphieu.ui.scan.ScanView;
import vn.kiemphieu.ui.setup.DraftView;
import vn.kiemphieu.ui.setup.PlaceView;
import vn.kiemphieu.ui.setup.PlaceViewModel;
import vn.kiemphieu.ui.shell.ShellViewModel.Work;
import vn.kiemphieu.ui.start.StartView;

/** What is the same on every screen: the title, training mode, the steps, size and contrast. */
public final class ShellView {
    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");

    private final ShellViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final Map<Step, Screen> screens = new EnumMap<>(Step.class);
    private final ToolScreens tools;
    private final SignInCover signIn;
    private Screen onScreen;

    public ShellView(ShellViewModel model) {
        this.model = model;
        this.texts = new Texts(model.language().get());
        root.getStyleClass().add("shell");
        root.setLeft(new Rail(model, texts));
        root.setBottom(new TroubleBar(texts, model.uncaught()));
        tools = new ToolScreens(model, texts);
        signIn = new SignInCover(root, model, texts);
        new IdleCover(root, texts, IdleCover.AFTER, () -> model.step().get() != Step.SCAN, signIn::lock);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Watch.change(root, model.step(), this::show);
        Watch.change(root, model.work(), this::renew);
        Watch.change(root, model.draft(), this::renew);
        Watch.change(root, model.size(), this::look);
        Watch.change(root, model.contrast(), this::look);
        Watch.change(root, model.tool(), this::show);
        Watch.change(root, model.contests(), () -> root.setTop(new TopBar(model, texts)));
        look();
        show();
        signIn.greet();
        // nothing can have the keyboard before it is in the window, also when the language changed
        root.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                Platform.runLater(() -> onScreen.shown());
            }
        });
    }

    public Parent root() {
        return root;
    }

    private void renew() {
        screens.clear();
        tools.clear();
        show();
        signIn.greet();
    }

    private void look() {
        for (int size : Appearance.SIZES) {
            root.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass("size-" + size),
                    size == model.size().get());
        }
        root.pseudoClassStateChanged(CONTRAST, model.contrast().get());
    }

    private void show() {
        root.setTop(new TopBar(model, texts));
        Screen screen = tools.inUse()
                .orElseGet(() -> screens.computeIfAbsent(model.step().get(), this::screen));
        onScreen = screen;
        root.setCenter(screen.node());
        screen.shown();
        signIn.keep();
    }

    private Screen screen(Step step) {
        if (step == Step.SETUP && model.draft().get().isPresent()) {
            return new DraftView(model.draft().get().get(), texts, model.start().choices());
        }
        if (step == Step.START || model.work().get().isEmpty()) {
            return new StartView(model.start(), texts);
        }
        Work work = model.work().get().get();
        if (step == Step.INVALID_LIST) {
            return new InvalidView(model.tools().orElseThrow().invalid(), texts, () -> model.go(Step.BALANCE));
        }
        if (step == Step.SETUP) {
            return new PlaceView(work.setup(), texts, model.start().choices(), () -> model.go(Step.READY));
        }
        if (step == Step.READY) {
            return new ReadyView(work.ready(), texts, model.start().choices(), this::toMend, () -> model.go(Step.SCAN));
        }
        if (LastSteps.shows(step)) {
            return work.last().screen(step, texts, model.start().choices(), model::go, model::choose);
        }
        return step == Step.SCAN
                ? new ScanView(work.scan(), texts, () -> model.go(Step.REVIEW))
                : new ReviewView(work.review(), texts, () -> model.go(Step.INVALID_LIST));
    }

    /** The keys of help and search, on every screen. */
    private void pressed(KeyEvent event) {
        boolean help = event.getCode() == KeyCode.F1;
        if (help || event.getCode() == KeyCode.F3) {
            model.use(help ? Tool.HELP : Tool.SEARCH);
            event.consume();
        }
    }

    /** To the place where what a check found missing is put right. */
    private void toMend(PlaceViewModel.Page page) {
        model.work().get().ifPresent(work -> work.setup().page().set(page));
        model.go(Step.SETUP);
    }
}
