package vn.kiemphieu.cli.station;

import vn.kiemphieu.app.secondpass.PassReport;
import vn.kiemphieu.app.secondpass.PassSheets;
import vn.kiemphieu.app.secondpass.SecondPass;
import vn.kiemphieu.cli.Progress;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.rescan.pass.PassComparison;
import vn.kiemphieu.store.SecondPassStore.Pass;
import vn.kiemphieu.store.StationFolder;

/** What differs between two passes, in words. */
record SecondPassLines(Speech speech) {
    static void list(StationFolder station, Speech speech) {
        for (Pass pass : station.secondPasses().all()) {
            speech.say("batch.secondPass", pass.label(), String.join(", ", pass.batches()));
        }
    }

    PassReport compare(StationFolder station, StationFolder second, Pass pass) {
        PassComparison comparison;
        try (Progress progress = speech.console().progress()) {
            int[] sheets = {0};
            comparison = PassSheets.compare(
                    station, second, pass, () -> progress.show(speech.messages().say("batch.compared", ++sheets[0])));
        }
        Contest contest = station.facts().election().contests().stream()
                .filter(one -> one.id().equals(pass.contest()))
                .findFirst()
                .orElseThrow();
        PassReport report = new PassReport(pass, contest, comparison);
        var language = speech.messages().language();
        speech.console().out().println(report.summary().in(language));
        report.sentences().forEach(sentence -> speech.console().out().println("  " + sentence.in(language)));
        speech.say("batch.secondPassFolder", SecondPass.folder(station, pass));
        return report;
    }
}
