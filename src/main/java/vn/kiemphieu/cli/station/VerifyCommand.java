package vn.kiemphieu.cli.station;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.trust.EvidenceComparison;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.store.Integrity;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.verifier.Verify;

/** Checks that everything a counting place stored is there as it was. */
@Command(name = "verify", mixinStandardHelpOptions = true, resourceBundle = Speech.BUNDLE)
public final class VerifyCommand implements Callable<Integer> {
    private final Speech speech;
    private final Speech trust;

    @Mixin
    private StationOption station;

    VerifyCommand(Console console) {
        this.speech = Speech.of(console);
        this.trust = Speech.ofTrust(console);
    }

    @Option(names = "--evidence", paramLabel = "FILE.zip")
    private Optional<Path> evidence = Optional.empty();

    @Override
    public Integer call() {
        int whole = station.atOneMoment(this::whole);
        int same = evidence.map(file -> station.atOneMoment(open -> compare(open, file)))
                .orElse(ExitCode.DONE);
        int found = Math.max(whole, same);
        station.note(found == ExitCode.DONE ? Occurrence.CHECKED : Occurrence.CHECK_FAILED, "");
        return found;
    }

    /** The evidence is checked by itself first, then every row and picture of the place beside it. */
    private int compare(StationFolder open, Path file) {
        String[] asked = {"--lang", trust.messages().language().getLanguage(), file.toString()};
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int alone = Verify.run(asked, new PrintStream(said, true, StandardCharsets.UTF_8));
        trust.console().out().print(said.toString(StandardCharsets.UTF_8));
        EvidenceComparison beside = EvidenceComparison.of(open, file);
        beside.differing().forEach(place -> trust.say("verify.differs", place));
        boolean same = alone == 0 && beside.differing().isEmpty();
        trust.say(same ? "verify.same" : "verify.other", beside.compared(), beside.since());
        return same ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private int whole(StationFolder open) {
        List<Integrity.Finding> findings = open.integrity().check();
        findings.forEach(finding -> speech.say("verify." + finding.kind(), finding.place()));
        speech.say("verify.seal." + open.seal());
        boolean sound = findings.stream().allMatch(Integrity.Finding::isHarmless);
        speech.say(sound ? "verify.sound" : "verify.broken", open.events().all().size());
        return sound ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }
}
