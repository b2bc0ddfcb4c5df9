package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.List;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.minutes.PaperKind;
import vn.kiemphieu.report.minutes.Papers;
import vn.kiemphieu.report.paper.Paper;

/** Every paper that can be made, each as a file of its own: {@code CONTEST-PAPER.pdf}. */
record AllPapers(PaperFacts facts, boolean docx, Path folder, Speech speech) {

    /** @return whether none had to be left out because a contest is not closed */
    boolean write(List<OfContest> contests) {
        boolean all = true;
        for (OfContest contest : contests) {
            for (PaperKind kind :
                    PaperKind.all(facts.election(), contest.count().contest())) {
                boolean made = kind.needs() == PaperKind.Needs.NOTHING || isClosed(kind, contest);
                if (made) {
                    write(kind, contest);
                }
                all &= made;
            }
        }
        return all;
    }

    private boolean isClosed(PaperKind kind, OfContest contest) {
        return kind.isOfElection()
                ? facts.contests().stream().allMatch(each -> each.count().isClosed())
                : contest.count().isClosed();
    }

    private void write(PaperKind kind, OfContest contest) {
        String name =
                kind.isOfElection() ? kind.code() : contest.count().contest().id() + "-" + kind.code();
        Path file = folder.resolve(name + (docx ? ".docx" : ".pdf"));
        Paper paper = Papers.make(kind, facts, contest);
        if (docx) {
            PaperFile.docx(paper, file);
        } else {
            PaperFile.pdf(paper, file);
        }
        speech.say("export.file", file);
    }
}
