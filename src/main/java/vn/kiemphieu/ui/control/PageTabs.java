package vn.kiemphieu.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The pages of one screen, side by side above it. */
public final class PageTabs<P> extends FlowPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final List<P> pages;
    private final ObservableValue<P> current;
    private final Predicate<P> reachable;

    public PageTabs(
            List<P> pages,
            ObservableValue<P> current,
            Predicate<P> reachable,
            Function<P, String> words,
            Consumer<P> go) {
        this.pages = pages;
        this.current = current;
        this.reachable = reachable;
        getStyleClass().add("page-tabs");
        for (P page : pages) {
            Button tab = new Button(words.apply(page));
            tab.getStyleClass().add("page-tab");
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setOnAction(event -> go.accept(page));
            getChildren().add(tab);
        }
        Watch.now(this, current, this::show);
    }

    /** Looks again at which page is shown and which can be reached. */
    public void show() {
        for (int i = 0; i < pages.size(); i++) {
            boolean here = pages.get(i) == current.getValue();
            getChildren().get(i).pseudoClassStateChanged(HERE, here);
            getChildren().get(i).setDisable(!here && !reachable.test(pages.get(i)));
        }
    }
}
