package vn.kiemphieu.cli.station;

import java.time.Clock;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.kiemphieu.app.secondpass.PassReport;
import vn.kiemphieu.app.secondpass.SecondPass;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.SecondPassStore.Pass;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredStyle;

/** Feeds a stack again into a place of its own, compares it with what was fed before, and keeps what was found. */
final class SecondPassFeed {
    private final Speech speech;
    private final StationFolder station;

    SecondPassFeed(Console console, StationFolder station) {
        this.speech = Speech.ofBatches(console);
        this.station = station;
    }

    /** The style of the first pass, in the place of the second. */
    static StoredStyle same(StoredStyle style, StationFolder into, String who) {
        return into.styles().add(style.contest(), style.electionHash(), style.files(), who);
    }

    /** @param feed feeds into the place of the second pass; whether its sheets wait for people says nothing here */
    int run(
            Contest contest,
            String label,
            List<String> batches,
            boolean append,
            String who,
            ToIntFunction<StationFolder> feed) {
        try (StationFolder into =
                SecondPass.open(station, contest.id(), label, batches, append, who, Clock.systemUTC())) {
            Pass pass = SecondPass.require(station, label);
            feed.applyAsInt(into);
            PassReport report = new SecondPassLines(speech).compare(station, into, pass);
            station.secondPasses().report(pass, report.json(), who);
            return report.comparison().differences().isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        }
    }
}
