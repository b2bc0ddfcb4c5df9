package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.kiemphieu.app.StationPaper;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;

/** Every paper that can be made, each as a file of its own: {@code CONTEST-PAPER.pdf}. */
record AllPapers(PaperFacts facts, boolean docx, Path folder, Speech speech, Speech papers) {

    /**
     * Says which papers of the whole election wait for a contest; those of a contest that is not closed are the contest's own
     * trouble.
     *
     * @return whether no paper of these contests had to be left out
     */
    boolean write(List<OfContest> contests) {
        List<StationPaper> all = StationPaper.all(facts, contests);
        all.stream().filter(StationPaper::mayBeFinal).forEach(paper -> {
            new BlankLines(facts, this.papers).tell(paper.kind(), paper.contest());
            speech.say("export.file", paper.write(folder, docx));
        });
        List<StationPaper> waiting =
                all.stream().filter(paper -> !paper.mayBeFinal()).toList();
        waiting.stream()
                .filter(paper -> paper.kind().isOfElection())
                .forEach(paper -> papers.say("papers.waits", paper.kind().code(), open()));
        return waiting.stream().allMatch(paper -> paper.kind().isOfElection());
    }

    private String open() {
        return facts.contests().stream()
                .map(OfContest::count)
                .filter(count -> !count.isClosed())
                .map(count -> count.contest().id())
                .collect(Collectors.joining(", "));
    }
}
