package vn.kiemphieu.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.Sayable;

/** Every error found in one election file, so that a person can mend them in one go. */
final class Problems implements Sayable {
    private static final int SAID_AT_MOST = 20;

    private final List<Sayable> found = new ArrayList<>();

    void add(String key, String place, Object... details) {
        Object[] arguments = new Object[details.length + 1];
        arguments[0] = place;
        System.arraycopy(details, 0, arguments, 1, details.length);
        found.add(Warning.WORDING.sayable(key, arguments));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    @Override
    public String in(Locale language) {
        StringBuilder text = new StringBuilder();
        found.stream()
                .limit(SAID_AT_MOST)
                .forEach(problem -> text.append(text.isEmpty() ? "" : "; ").append(problem.in(language)));
        if (found.size() > SAID_AT_MOST) {
            text.append("; ").append(Warning.WORDING.say(language, "AND_MORE", found.size() - SAID_AT_MOST));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
