package vn.kiemphieu.ui.help;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.report.guide.Guide.Chapter;
import vn.kiemphieu.report.guide.GuideText;

/** The guides inside the program, to be searched. Used on the screen's thread. */
public final class HelpViewModel {
    private static final int BEFORE = 30;
    private static final int AFTER = 60;

    private final List<Chapter> all = GuideText.NAMES.stream()
            .map(GuideText::read)
            .flatMap(guide -> guide.chapters().stream())
            .toList();
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ObjectProperty<List<Hit>> hits = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Chapter>> chapter = new SimpleObjectProperty<>(Optional.empty());

    /** @param around the words found with what stands beside them; empty while nothing is searched */
    public record Hit(Chapter chapter, String around) {}

    public HelpViewModel() {
        wanted.addListener(change -> search());
        search();
        chapter.set(all.stream().findFirst());
    }

    private void search() {
        String words = plain(wanted.get().strip());
        List<Hit> found = all.stream()
                .filter(each -> plain(each.text()).contains(words))
                .map(each -> new Hit(each, words.isEmpty() ? "" : around(each, words)))
                .toList();
        hits.set(found);
        if (!words.isEmpty()) {
            found.stream().findFirst().ifPresent(hit -> open(hit.chapter()));
        }
    }

    private static String around(Chapter chapter, String words) {
        String text = chapter.text().replace('\n', ' ');
        int at = plain(text).indexOf(words);
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(text.length(), at + words.length() + AFTER);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    /** Without tone marks, as people type in a hurry; a letter stays a letter, so that places stay places. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD)
                    .charAt(0);
            plain.append(letter == 'đ' || letter == 'Đ' ? 'd' : letter);
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    public void open(Chapter shown) {
        chapter.set(Optional.of(shown));
    }

    /** Opens the chapter a screen belongs to, where there is one. */
    public void open(String id) {
        all.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(this::open);
    }

    /** What is searched for. */
    public StringProperty wanted() {
        return wanted;
    }

    /** Every chapter while nothing is searched for. */
    public ObjectProperty<List<Hit>> hits() {
        return hits;
    }

    public ObjectProperty<Optional<Chapter>> chapter() {
        return chapter;
    }
}
