package vn.kiemphieu.cli.station;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kiemphieu.app.trust.BackupPlan;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchStand;
import vn.kiemphieu.store.Integrity;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.wording.VietnamTime;

/** How a counting place fares. It changes nothing but that the check goes on record: whatever is found, people decide. */
@Command(name = "health", mixinStandardHelpOptions = true, resourceBundle = Speech.TRUST)
public final class HealthCommand implements Callable<Integer> {
    private static final long MB = 1 << 20;

    private final Speech speech;
    private final Speech verify;

    @Mixin
    private StationOption station;

    HealthCommand(Console console) {
        this.speech = Speech.ofTrust(console);
        this.verify = Speech.of(console);
    }

    @Override
    public Integer call() {
        boolean well = station.atOneMoment(open -> {
            boolean whole = whole(open);
            boolean read = batches(open);
            boolean copied = copies(open);
            rest(open);
            return whole && read && copied;
        });
        station.note(well ? Occurrence.CHECKED : Occurrence.CHECK_FAILED, "health");
        speech.say(well ? "health.well" : "health.notWell");
        return well ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private boolean whole(StationFolder open) {
        List<Integrity.Finding> findings = open.integrity().check();
        findings.forEach(finding -> verify.say("verify." + finding.kind(), finding.place()));
        verify.say("verify.seal." + open.seal());
        boolean sound = findings.stream().allMatch(Integrity.Finding::isHarmless);
        speech.say(sound ? "health.whole" : "health.broken", open.events().all().size());
        return sound;
    }

    private boolean batches(StationFolder open) {
        boolean all = true;
        for (Batch batch : open.batches().all()) {
            BatchStand stand = open.journal().stand(batch);
            if (stand.unread() > 0) {
                speech.say("health.unread", batch.label(), stand.unread());
                all = false;
            }
        }
        return all;
    }

    /** When the last copy was made and how many sheets came since; a plan whose last copy failed is no copy. */
    private boolean copies(StationFolder open) {
        Optional<BackupPlan> plan = BackupPlan.of(open);
        plan.ifPresent(there -> speech.say("health.plan", there.folder(), there.every()));
        int since = 0;
        Optional<Event> last = Optional.empty();
        boolean failed = false;
        for (Event event : open.events().all()) {
            if (event.what().equals(Occurrence.BACKED_UP.name())) {
                last = Optional.of(event);
                since = 0;
                failed = false;
            }
            failed |= event.what().equals(Occurrence.BACKUP_FAILED.name());
            since += event.what().equals("SHEET_READ") ? 1 : 0;
        }
        String when = last.map(event -> VietnamTime.of(event.at())).orElse("–");
        speech.say(failed ? "health.copyFailed" : "health.copy", when, since);
        return !failed;
    }

    private void rest(StationFolder open) {
        open.openKey().ifPresent(key -> speech.say("health.key", key.shown()));
        speech.say(open.accounts().areUsed() ? "accounts.on" : "accounts.off");
        try {
            speech.say("health.room", Files.getFileStore(open.folder()).getUsableSpace() / MB);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, open.folder(), String.valueOf(e.getMessage()));
        }
    }
}
