package vn.kiemphieu.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which language the program speaks: {@code --lang}, else {@code KIEMPHIEU_LANG}, else Vietnamese. */
final class Language {
    private static final String OPTION = "--lang";

    private Language() {}

    static Locale of(String[] args, Map<String, String> environment) {
        return asked(args, environment).orElse(Messages.VIETNAMESE);
    }

    /** Empty where nobody asked for any, so that what was chosen another day may hold. */
    static Optional<Locale> asked(String[] args, Map<String, String> environment) {
        String asked = environment.getOrDefault("KIEMPHIEU_LANG", "");
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(OPTION + "=")) {
                asked = args[i].substring(OPTION.length() + 1);
            } else if (args[i].equals(OPTION) && i + 1 < args.length) {
                asked = args[i + 1];
            }
        }
        return Optional.of(asked)
                .filter(name -> !name.isBlank())
                .map(name -> name.toLowerCase(Locale.ROOT).startsWith("en") ? Messages.ENGLISH : Messages.VIETNAMESE);
    }
}
