package vn.kiemphieu.source.sane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a device can be told, as {@code scanimage --all-options} prints it. */
final class SaneOptions {
    /** {@code --mode Gray|Color [Gray]}, {@code -x 0..200mm (in steps of 1) [80]}, {@code --swcrop[=(yes|no)] [no] [advanced]}. */
    private static final Pattern LINE = Pattern.compile(
            "^ {4}(--?[A-Za-z][\\w-]*)(?:\\[=\\(([^)]*)\\)]|\\s(.*?))?" + "((?:\\s\\[[^\\[\\]]*])*)\\s*$");

    private static final Pattern RANGE = Pattern.compile("(-?[\\d.]+)\\.\\.(-?[\\d.]+)\\D*");
    private static final Pattern UNIT = Pattern.compile("(?<=\\d)(dpi|mm|bit|pel|us|%)$");

    private final Map<String, SaneOption> byName;

    private SaneOptions(Map<String, SaneOption> byName) {
        this.byName = byName;
    }

    static SaneOptions parse(List<String> lines) {
        Map<String, SaneOption> options = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher found = LINE.matcher(line);
            if (found.matches() && !found.group(4).isEmpty()) {
                SaneOption option = option(found);
                options.put(option.name(), option);
            }
        }
        return new SaneOptions(options);
    }

    /** One that may be set as the device is now. */
    Optional<SaneOption> settable(String name) {
        return Optional.ofNullable(byName.get(name)).filter(SaneOption::active);
    }

    List<SaneOption> all() {
        return List.copyOf(byName.values());
    }

    private static SaneOption option(Matcher line) {
        String states = line.group(4);
        boolean active = !states.contains("[inactive]") && !states.contains("[read-only]");
        String current = states.strip().replaceFirst("^\\[([^]]*)].*", "$1");
        String values = line.group(2) != null ? line.group(2) : line.group(3) == null ? "" : line.group(3);
        Matcher range = RANGE.matcher(values.replaceFirst("\\s*\\(.*$", ""));
        if (range.matches()) {
            return new SaneOption(
                    line.group(1), List.of(), number(range.group(1)), number(range.group(2)), current, active);
        }
        return new SaneOption(
                line.group(1), choices(values), OptionalDouble.empty(), OptionalDouble.empty(), current, active);
    }

    /** The unit stands behind the last choice only. */
    private static List<String> choices(String values) {
        List<String> choices = new ArrayList<>();
        if (values.isEmpty() || values.startsWith("<")) {
            return choices;
        }
        for (String value : UNIT.matcher(values).replaceFirst("").split("\\|")) {
            if (!value.isBlank()) {
                choices.add(value);
            }
        }
        return choices;
    }

    private static OptionalDouble number(String digits) {
        return OptionalDouble.of(Double.parseDouble(digits));
    }
}
