package vn.kiemphieu.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Checks a result package or an evidence export, with Java alone and no code of the program that made it: {@code java -jar
 * kiemphieu-verify.jar [--lang en] FILE.zip}. Exit code 0 everything holds, 1 something does not, 2 wrong usage, 3 the file
 * cannot be read.
 */
public final class Verify {
    private Verify() {}

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** As {@link #main}, for callers that go on; returns the exit code. */
    public static int run(String[] args, PrintStream out) {
        boolean english = args.length > 1 && args[0].equals("--lang") && args[1].startsWith("en");
        boolean spoken = args.length > 1 && args[0].equals("--lang");
        Findings findings = new Findings(english ? Locale.ENGLISH : Locale.ROOT);
        if (args.length != (spoken ? 3 : 1)) {
            out.println(findings.say("usage"));
            return 2;
        }
        Path path = Path.of(args[args.length - 1]);
        try (SealedFile file = new SealedFile(path)) {
            check(file, findings);
        } catch (IOException e) {
            out.println(findings.say("unreadable", path, e.getMessage()));
            return 3;
        } catch (RuntimeException | OutOfMemoryError e) { // a small file may claim to hold gigabytes
            findings.require(false, "no-sense", e.getMessage());
        }
        findings.passed.forEach(line -> out.println(findings.say("good", line)));
        findings.broken.forEach(line -> out.println(findings.say("bad", line)));
        out.println(findings.say(findings.broken.isEmpty() ? "all-good" : "broken", path.getFileName()));
        return findings.broken.isEmpty() ? 0 : 1;
    }

    /** What is not as it was sealed is not looked at further. */
    private static void check(SealedFile file, Findings findings) throws IOException {
        if (!file.check(findings)) {
            return;
        }
        switch (file.kind()) {
            case "result-package" -> new PackageCheck(file, findings).check();
            case "evidence" -> new EvidenceCheck(file, findings).check();
            default -> findings.require(false, "no-manifest");
        }
    }
}
