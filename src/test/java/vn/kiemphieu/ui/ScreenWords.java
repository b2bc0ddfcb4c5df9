package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** What a screen says to the eye and to a screen reader. */
final class ScreenWords {
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d|\\d:)\\d{1,8}(?!\\d|:\\d)");

    private ScreenWords() {}

    /** Vote counts that no other number on the screens happens to be. */
    static Set<Integer> secret(Set<Integer> votes) {
        Set<Integer> secret = new TreeSet<>(votes);
        secret.removeIf(number -> number < 32 || number >= 94);
        assertThat(secret).hasSizeGreaterThan(8);
        return secret;
    }

    /** Every number in every word that is shown or spoken, but for times of the day. */
    static Set<Integer> numbers(Node node) {
        return texts(node).stream()
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(found -> Integer.valueOf(found.group()))
                .collect(Collectors.toSet());
    }

    static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Labeled labeled) {
            texts.add(String.valueOf(labeled.getText()));
        }
        if (node instanceof Text text) {
            texts.add(String.valueOf(text.getText()));
        }
        if (node instanceof TextInputControl input) {
            texts.add(String.valueOf(input.getText()));
        }
        texts.add(String.valueOf(node.getAccessibleText()));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }
}
