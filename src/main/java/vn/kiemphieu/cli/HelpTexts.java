package vn.kiemphieu.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;

/** Puts the help texts of the language asked for into every command; picocli would take the platform's. */
final class HelpTexts {
    private HelpTexts() {}

    /** A command names its bundle in {@code @Command(resourceBundle)}; what that lacks comes from the root's. */
    static void speak(CommandLine root, Messages messages) {
        Map<CommandLine, String> bundles = new LinkedHashMap<>();
        collect(root, root.getCommandSpec().resourceBundleBaseName(), bundles);
        ResourceBundle shared = messages.bundle(root.getCommandSpec().resourceBundleBaseName());
        bundles.forEach((line, name) -> line.getCommandSpec()
                .versionProvider(new Version())
                .resourceBundle(new Layered(messages.bundle(name), shared)));
    }

    private static void collect(CommandLine line, String inherited, Map<CommandLine, String> bundles) {
        String own = line.getCommandSpec().resourceBundleBaseName();
        String name = own == null ? inherited : own;
        bundles.put(line, name);
        line.getSubcommands().values().forEach(sub -> collect(sub, name, bundles));
    }

    /** The command's own texts before the shared ones. */
    private static final class Layered extends ResourceBundle {
        private final ResourceBundle own;
        private final ResourceBundle shared;

        Layered(ResourceBundle own, ResourceBundle shared) {
            this.own = own;
            this.shared = shared;
        }

        @Override
        protected Object handleGetObject(String key) {
            if (own.containsKey(key)) {
                return own.getObject(key);
            }
            return shared.containsKey(key) ? shared.getObject(key) : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            Set<String> keys = new TreeSet<>(shared.keySet());
            keys.addAll(own.keySet());
            return Collections.enumeration(keys);
        }
    }
}
