package vn.kiemphieu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The arguments as they were typed on Windows.
 *
 * <p>Java takes them there in the system's old code page, in which most Vietnamese letters become question marks; the
 * start script therefore hands the whole line over in the environment, which is Unicode.
 */
final class TypedArguments {
    private static final String LINE = "KIEMPHIEU_ARGS";

    private TypedArguments() {}

    /** @param system the platform's name, {@code os.name} */
    static String[] of(String[] taken, Map<String, String> environment, String system) {
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        String line = environment.get(LINE);
        return windows && line != null ? split(line).toArray(String[]::new) : taken;
    }

    /**
     * Splits as Microsoft's C runtime does: blanks part arguments, quotes hold them together, a backslash is plain but
     * before a quote, where two stand for one and an odd one makes the quote plain.
     */
    static List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        int backslashes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                backslashes++;
                begun = true;
                continue;
            }
            argument.append("\\".repeat(c == '"' ? backslashes / 2 : backslashes));
            boolean plain = c == '"' && backslashes % 2 == 1;
            backslashes = 0;
            if (c == '"' && !plain) {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    argument.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
                begun = true;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                if (begun) {
                    arguments.add(argument.toString());
                }
                argument.setLength(0);
                begun = false;
            } else {
                argument.append(c);
                begun = true;
            }
        }
        argument.append("\\".repeat(backslashes));
        if (begun) {
            arguments.add(argument.toString());
        }
        return arguments;
    }
}
