package vn.kiemphieu.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Checks result packages and evidence exports, with Java alone and no code of the program that made them: {@code java -jar
 * kiemphieu-verify.jar [--lang en] [--key FINGERPRINT] FILE.zip…}. Of files given together the log of each must go on from
 * the log of the other. Exit code 0 everything holds, 1 something does not, 2 wrong usage, 3 a file cannot be read.
 */
public final class Verify {
    private final Report report;
    private final String fingerprint;

    /** Of evidence: hashes of the log's leaves. */
    private final List<List<byte[]>> logs = new ArrayList<>();

    /** What the log came to, as each file tells. */
    private final List<Json> heads = new ArrayList<>();

    private Verify(Report report, String fingerprint) {
        this.report = report;
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
        Report report = Report.in(language, out);
        if (files.isEmpty() || files.stream().anyMatch(file -> file.startsWith("-"))) {
            report.say("usage");
            return 2;
        }
        return new Verify(report, key).run(files);
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
            logs.forEach(log -> heads.forEach(head -> requireOneLog(log, head)));
            report.say(fingerprint.isEmpty() ? "all-good" : "all-good-by", name);
            return 0;
        } catch (CharacterCodingException | RuntimeException | OutOfMemoryError e) { // a small file may claim gigabytes
            report.bad(e);
            report.say("broken", name);
            return 1;
        } catch (IOException e) {
            report.say("unreadable", name, e.getMessage());
            return 3;
        }
    }

    private void check(SealedFile file) throws IOException {
        String kind = file.check(report, fingerprint);
        if (kind.equals("evidence")) {
            EvidenceCheck evidence = new EvidenceCheck(file, report);
            evidence.check();
            logs.add(evidence.leaves);
        } else {
            Report.require(kind.equals("result-package"), "no-manifest");
            new PackageCheck(file, report).check();
        }
        heads.add(file.json("about.json").get("log"));
    }

    private static void requireOneLog(List<byte[]> log, Json head) {
        int size = (int) Math.min(head.number("size"), log.size());
        boolean longer = head.number("size") > size;
        String root = Crypto.hex(Crypto.root(log.subList(0, size)));
        Report.require(longer || root.equals(head.text("root")), "other-log");
    }
}
