package vn.kiemphieu.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.ZipFile;

/**
 * Checks result packages and evidence exports, with Java alone and no code of the program that made them: {@code java -jar
 * kiemphieu-verify.jar [--lang en] [--key FINGERPRINT] FILE.zip…}. It says what holds, and stops at the first thing that does
 * not. Of files given together the log of each must go on from the log of the other. Exit code 0 everything holds, 1 something
 * does not, 2 wrong usage, 3 a file cannot be read.
 */
public final class Verify {
    private final ResourceBundle words;
    private final PrintStream out;

    /** Of evidence: hashes of the log's leaves. */
    private final List<List<byte[]>> logs = new ArrayList<>();

    /** What the log came to, as each file tells. */
    private final List<Json> heads = new ArrayList<>();

    private Verify(Locale language, PrintStream out) {
        this.words = ResourceBundle.getBundle("vn.kiemphieu.verifier.verifier", language);
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** As {@link #main}, for callers that go on; returns the exit code. */
    public static int run(String[] args, PrintStream out) {
        List<String> files = new ArrayList<>(Arrays.asList(args));
        boolean english = option(files, "--lang").startsWith("en");
        Verify verify = new Verify(english ? Locale.ENGLISH : Locale.ROOT, out);
        String key = option(files, "--key").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (files.isEmpty() || files.stream().anyMatch(file -> file.startsWith("-"))) {
            verify.say("usage");
            return 2;
        }
        return verify.run(files, key);
    }

    private static String option(List<String> args, String name) {
        int at = args.indexOf(name);
        if (at < 0 || at + 1 >= args.size()) {
            return "";
        }
        args.remove(at);
        return args.remove(at);
    }

    private int run(List<String> files, String key) {
        String name = "";
        try {
            for (String each : files) {
                name = String.valueOf(Path.of(each).getFileName());
                try (ZipFile zip = new ZipFile(each, StandardCharsets.UTF_8)) {
                    SealedFile file = new SealedFile(Path.of(each), zip);
                    check(file, file.check(this, key));
                }
            }
            logs.forEach(log -> heads.forEach(head -> requireOneLog(log, head)));
            say(key.isEmpty() ? "all-good" : "all-good-by", name);
            return 0;
        } catch (CharacterCodingException | RuntimeException | OutOfMemoryError e) { // a small file may claim gigabytes
            say("bad", e instanceof Broken it ? sentence(it.key, it.where) : sentence("no-sense", e.getMessage()));
            say("broken", name);
            return 1;
        } catch (IOException e) {
            say("unreadable", name, e.getMessage());
            return 3;
        }
    }

    private void check(SealedFile file, String kind) {
        if (kind.equals("evidence")) {
            EvidenceCheck evidence = new EvidenceCheck(file, this);
            evidence.check();
            logs.add(evidence.leaves);
        } else {
            require(kind.equals("result-package"), "no-manifest");
            new PackageCheck(file, this).check();
        }
        heads.add(file.json("about.json").get("log"));
    }

    private static void requireOneLog(List<byte[]> log, Json head) {
        int size = (int) Math.min(head.number("size"), log.size());
        String root = Crypto.hex(Crypto.root(log.subList(0, size)));
        require(head.number("size") > size || head.text("root").equals(root), "other-log");
    }

    /** Something does not hold; {@code where} belongs to the sentence. */
    private static final class Broken extends RuntimeException {
        private final String key;
        private final transient Object[] where;

        Broken(String key, Object... where) {
            this.key = key;
            this.where = where;
        }
    }

    static void require(boolean holds, String key, Object... where) {
        if (!holds) {
            throw new Broken(key, where);
        }
    }

    static void equal(Object told, Object counted, String where) {
        require(String.valueOf(told).equals(String.valueOf(counted)), "differs", where, told, counted);
    }

    void passed(String key, Object... arguments) {
        say("good", sentence(key, arguments));
    }

    private void say(String key, Object... arguments) {
        out.println(sentence(key, arguments));
    }

    private String sentence(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }
}
