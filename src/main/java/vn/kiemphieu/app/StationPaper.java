package vn.kiemphieu.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.minutes.PaperKind;
import vn.kiemphieu.report.minutes.Papers;
import vn.kiemphieu.report.paper.Paper;

/**
 * One paper a counting place may need.
 *
 * @param contest the one it is about; of a paper of the whole election the first
 */
public record StationPaper(PaperKind kind, PaperFacts facts, OfContest contest) {

    /** Every paper of these contests, the minutes of each first. */
    public static List<StationPaper> all(PaperFacts facts, List<OfContest> contests) {
        return contests.stream()
                .flatMap(contest -> kinds(facts, contest).map(kind -> new StationPaper(kind, facts, contest)))
                .toList();
    }

    private static Stream<PaperKind> kinds(PaperFacts facts, OfContest contest) {
        return PaperKind.all(facts.election(), contest.count().contest()).stream();
    }

    /** Whether the count is as far as the paper needs to be more than a draft. */
    public boolean mayBeFinal() {
        if (kind.needs() == PaperKind.Needs.NOTHING) {
            return true;
        }
        return kind.isOfElection()
                ? facts.contests().stream().allMatch(each -> each.count().isClosed())
                : contest.count().isClosed();
    }

    /** Whether there can be a draft of it now, marked as one and without votes. */
    public boolean mayBeDraft() {
        return !mayBeFinal() && kind.needs() == PaperKind.Needs.DRAFT;
    }

    /** @param docx whether as a Word document, else as PDF */
    public Path write(Path folder, boolean docx) {
        Path file = folder.resolve(name() + (docx ? ".docx" : ".pdf"));
        if (docx) {
            PaperFile.docx(make(), file);
        } else {
            PaperFile.pdf(make(), file);
        }
        return file;
    }

    /** {@code CONTEST-PAPER}, of a paper of the whole election {@code PAPER}. */
    public String name() {
        return kind.isOfElection() ? kind.code() : contest.count().contest().id() + "-" + kind.code();
    }

    public Paper make() {
        return Papers.make(kind, facts, contest);
    }
}
