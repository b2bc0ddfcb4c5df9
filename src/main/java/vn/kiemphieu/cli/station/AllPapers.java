package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.List;
import vn.kiemphieu.app.StationPaper;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;

/** Every paper that can be made, each as a file of its own: {@code CONTEST-PAPER.pdf}. */
record AllPapers(PaperFacts facts, boolean docx, Path folder, Speech speech) {

    /** @return whether none had to be left out because a contest is not closed */
    boolean write(List<OfContest> contests) {
        List<StationPaper> papers = StationPaper.all(facts, contests);
        papers.stream()
                .filter(StationPaper::mayBeFinal)
                .forEach(paper -> speech.say("export.file", paper.write(folder, docx)));
        return papers.stream().allMatch(StationPaper::mayBeFinal);
    }
}
