package vn.kiemphieu.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Checks result packages and evidence exports, with Java alone and no code of the program that made them: {@code java -jar
 * kiemphieu-verify.jar [--lang en] [--key FINGERPRINT] FILE.zip…}. Of files given together the log of each must go on from
 * the log of the other. Exit code 0 everything holds, 1 something does not, 2 wrong usage, 3 a file cannot be read.
 */
public final class Verify {
    private final Report report;
    private final PrintStream out;
    private final String fingerprint;

    /** Of evidence: hashes of the log's leaves. */
    private final List<List<byte[]>> logs = new ArrayList<>();

    /** What the log came to, as each file tells. */
    private final List<Map<String, Object>> heads = new ArrayList<>();

    private Verify(Report report, PrintStream out, String fingerprint) {
        this.report = report;
        this.out = out;
        this.fingerprint = fingerprint;
    }

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** As {@link #main}, for callers that go on; returns the exit code. */
    public static int run(String[] args, PrintStream out) {
        List<String> files = new ArrayList<>(Arrays.asList(args));
        Locale language = option(files, "--lang").startsWith("en") ? Locale.ENGLISH : Locale.ROOT;
        String key = option(files, "--key").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        Report report = new Report(language);
        if (files.isEmpty() || files.stream().anyMatch(file -> file.startsWith("-"))) {
            out.println(report.say("usage"));
            return 2;
        }
        return new Verify(report, out, key).run(files);
    }

    private static String option(List<String> args, String name) {
        int at = args.indexOf(name);
        if (at < 0 || at + 1 >= args.size()) {
            return "";
        }
        args.remove(at);
        return args.remove(at);
    }

    private int run(List<String> files) {
        String name = "";
        try {
            for (String each : files) {
                name = String.valueOf(Path.of(each).getFileName());
                try (SealedFile file = new SealedFile(Path.of(each))) {
                    check(file);
                }
            }
            for (List<byte[]> leaves : logs) {
                for (Map<String, Object> head : heads) {
                    int size = (int) Math.min(SealedFile.number(head, "size"), leaves.size());
                    String root = HexFormat.of().formatHex(Crypto.root(leaves.subList(0, size)));
                    boolean longer = SealedFile.number(head, "size") > size;
                    Report.require(longer || root.equals(SealedFile.text(head, "root")), "other-log");
                }
            }
        } catch (Report.Broken e) {
            return broken(report.say(e.key, e.where), name);
        } catch (CharacterCodingException e) {
            return broken(report.say("no-sense", "UTF-8"), name);
        } catch (IOException e) {
            out.println(report.say("unreadable", name, e.getMessage()));
            return 3;
        } catch (RuntimeException | OutOfMemoryError e) { // a small file may claim to hold gigabytes
            return broken(report.say("no-sense", e.getMessage()), name);
        }
        report.passed.forEach(line -> out.println(report.say("good", line)));
        out.println(report.say(fingerprint.isEmpty() ? "all-good" : "all-good-by", name));
        return 0;
    }

    private int broken(String sentence, String name) {
        report.passed.forEach(line -> out.println(report.say("good", line)));
        out.println(report.say("bad", sentence));
        out.println(report.say("broken", name));
        return 1;
    }

    private void check(SealedFile file) throws IOException {
        String kind = file.check(report, fingerprint);
        if (kind.equals("evidence")) {
            logs.add(new EvidenceCheck(file, report).check());
        } else {
            Report.require(kind.equals("result-package"), "no-manifest");
            new PackageCheck(file, report).check();
        }
        heads.add(SealedFile.object(file.object("about.json"), "log"));
    }
}
