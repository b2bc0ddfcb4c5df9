package vn.kiemphieu.report.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.minutes.PaperFacts.Rounds;
import vn.kiemphieu.report.paper.Block;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Particular;

/** Makes papers out of the facts. */
public final class Papers {
    private static final String COMBINED_CONTEST = "party/combined-contest.txt";
    private static final String COMBINED_ROUNDS = "party/combined-rounds.txt";
    private static final String COMBINED_FOOT = "party/combined-foot.txt";

    private static final List<Particular> TIMES =
            List.of(Particular.POLL_OPENED, Particular.POLL_CLOSED, Particular.COUNT_BEGAN, Particular.COUNT_ENDED);

    private Papers() {}

    /** @param contest the one the paper is about; of a paper of the election any */
    public static Paper make(PaperKind kind, PaperFacts facts, OfContest contest) {
        Fields fields = fields(kind, facts, contest);
        List<Block> blocks = new ArrayList<>();
        for (String text : kind.texts()) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.PageBreak());
            }
            blocks.addAll(FormText.read(text, fields));
        }
        if (kind == PaperKind.COMBINED) {
            combine(facts, fields, blocks);
        }
        String title = kind.isOfElection()
                ? facts.election().title()
                : contest.count().contest().title();
        return new Paper(title, mark(kind, contest), issue(kind, contest), blocks);
    }

    /** Everything a form for this paper may name; a committee's own form as well. */
    public static Fields fields(PaperKind kind, PaperFacts facts, OfContest contest) {
        return CountFields.of(facts, contest)
                .with(StateFields.of(facts, contest))
                .with(VoteFields.of(facts, contest))
                .with(OutcomeFields.of(facts, contest))
                .with(AnnexFields.of(facts, contest))
                .with(BallotFields.of(facts, contest, kind == PaperKind.INVALID_LIST))
                .put("mark", mark(kind, contest))
                .put("issue", issue(kind, contest));
    }

    /** The paper with its fields' names in their places: what a committee starts from to make a form of its own. */
    public static Paper form(PaperKind kind, PaperFacts facts, OfContest contest) {
        List<Block> blocks =
                FormText.read(kind.texts().get(0), fields(kind, facts, contest).marks());
        return new Paper(kind.code(), "", "", blocks);
    }

    /** Times on record that no form's blanks can be filled with, as they were not understood. */
    public static List<Particular> unclearTimes(ContestCount count) {
        return TIMES.stream()
                .filter(time -> count.particulars().containsKey(time)
                        && WhenSaid.of(Optional.of(count.particulars().get(time)))
                                .isNothing())
                .toList();
    }

    private static void combine(PaperFacts facts, Fields whole, List<Block> blocks) {
        int index = 0;
        for (Rounds vote : facts.votes()) {
            OfContest first = contest(facts, vote.ids().get(0));
            for (String id : vote.ids()) {
                addContest(facts, vote, id, ++index, blocks);
            }
            for (String id : vote.replaced()) {
                addContest(facts, vote, id, ++index, blocks);
            }
            if (vote.ids().size() + vote.replaced().size() > 1) {
                Fields sum = fields(PaperKind.COMBINED, facts, first)
                        .put("rounds.elected", vote.elected().size())
                        .put("rounds.names", String.join(", ", vote.elected()))
                        .put("rounds.missing", vote.missing())
                        .put("rounds.whole", CountFields.flag(vote.missing().isPresent()));
                blocks.addAll(FormText.read(COMBINED_ROUNDS, sum));
            }
        }
        blocks.addAll(FormText.read(COMBINED_FOOT, whole));
    }

    private static void addContest(PaperFacts facts, Rounds vote, String id, int index, List<Block> blocks) {
        Fields own = fields(PaperKind.COMBINED, facts, contest(facts, id))
                .put("contest.index", index)
                .put("replaced", CountFields.flag(vote.replaced().contains(id)))
                .put("astray", CountFields.flag(vote.astray().contains(id)));
        blocks.addAll(FormText.read(COMBINED_CONTEST, own));
    }

    private static OfContest contest(PaperFacts facts, String id) {
        return facts.contests().stream()
                .filter(each -> each.count().contest().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a paper of a test or of an open count says across every page. */
    private static String mark(PaperKind kind, OfContest contest) {
        if (contest.count().test()) {
            return PaperWords.say("mark.test");
        }
        boolean draft =
                kind.needs() != PaperKind.Needs.NOTHING && !contest.count().isClosed();
        return draft ? PaperWords.say("mark.draft") : "";
    }

    /** Which issue of the official papers it is, once there was more than one. */
    private static String issue(PaperKind kind, OfContest contest) {
        Optional<Closing> closing = contest.count().closing();
        if (kind.isOfElection() || closing.isEmpty()) {
            return "";
        }
        return closing.get()
                .replaces()
                .map(replaced -> PaperWords.say("issue.replacing", closing.get().issue(), replaced))
                .orElse("");
    }
}
