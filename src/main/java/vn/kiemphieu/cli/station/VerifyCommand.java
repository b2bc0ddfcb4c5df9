package vn.kiemphieu.cli.station;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.store.Integrity;

/** Checks that everything a counting place stored is there as it was. */
@Command(name = "verify", mixinStandardHelpOptions = true, resourceBundle = Speech.BUNDLE)
public final class VerifyCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    VerifyCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() {
        return station.atOneMoment(open -> {
            List<Integrity.Finding> findings = open.integrity().check();
            findings.forEach(finding -> speech.say("verify." + finding.kind(), finding.place()));
            boolean sound = findings.stream().allMatch(Integrity.Finding::isHarmless);
            speech.say(
                    sound ? "verify.sound" : "verify.broken",
                    open.events().all().size());
            return sound ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        });
    }
}
