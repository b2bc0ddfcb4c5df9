package vn.kiemphieu.ui.review;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What each key does at the review screen.
 *
 * @param home gives the keyboard back to the ballot
 * @param choose told who rules
 * @param machine shows or hides the machine's numbers
 * @param pull moves a picture that is larger than its place
 */
record ReviewKeys(
        ReviewViewModel model,
        Runnable home,
        Consumer<String> choose,
        Runnable machine,
        BiConsumer<Double, Double> pull)
        implements EventHandler<KeyEvent> {

    @Override
    public void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            model.leave();
            home.run();
            event.consume();
            return;
        }
        String key = KeyNames.of(event);
        boolean choosing = model.state().person().get().isEmpty();
        boolean meant =
                choosing ? chooseByNumber(key) : !key.isEmpty() && model.press(key) || pressedForView(event, key);
        if (meant) {
            event.consume();
            if (key.equals(Answers.BACK)) {
                home.run();
            }
        }
    }

    private boolean chooseByNumber(String key) {
        int number = key.matches("[1-9]") ? Integer.parseInt(key) : 0;
        if (number < 1 || number > model.members().size()) {
            return false;
        }
        choose.accept(model.members().get(number - 1).name());
        return true;
    }

    /** Keys that only change what is seen. */
    private boolean pressedForView(KeyEvent event, String key) {
        if (key.equals("M")) {
            machine.run();
            return true;
        }
        boolean shown = model.state().current().get().isPresent()
                && !model.state().askingPresent().get();
        Optional<Point2D> moved = shown ? KeyNames.pull(event) : Optional.empty();
        moved.ifPresent(by -> pull.accept(by.getX(), by.getY()));
        Optional<Boolean> larger = key.isEmpty() ? KeyNames.larger(event) : Optional.empty();
        larger.ifPresent(model::zoom);
        return moved.isPresent() || larger.isPresent();
    }
}
