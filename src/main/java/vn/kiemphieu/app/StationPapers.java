package vn.kiemphieu.app;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.definition.BallotKeys;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.store.ClosingEvidence;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;

/** What a counting place stored, as the facts its papers are made from. */
public final class StationPapers {
    private StationPapers() {}

    /** @param program name and version, as the annex says it */
    public static PaperFacts facts(StationFolder station, String program) {
        StationFacts facts = station.facts();
        List<OfContest> contests = facts.election().contests().stream()
                .map(contest -> contest(station, facts, contest))
                .toList();
        return new PaperFacts(
                facts.election(),
                id -> station.people().rosterAtClosing(id),
                station.settings().current(),
                contests,
                CombinedResult.all(station).stream().map(StationPapers::rounds).toList(),
                program,
                id -> StackPlace.thumbnail(station, id));
    }

    private static PaperFacts.Rounds rounds(CombinedResult all) {
        return new PaperFacts.Rounds(
                all.chain().stream().map(Contest::id).toList(),
                all.replaced().stream().map(Contest::id).toList(),
                all.astray().stream().map(Contest::id).toList(),
                all.elected().stream().map(Candidate::name).toList(),
                all.missing());
    }

    private static PaperFacts.Evidence evidence(ClosingEvidence signed) {
        return new PaperFacts.Evidence(
                signed.head().mark(),
                signed.head().root(),
                signed.database(),
                signed.key().shown());
    }

    private static OfContest contest(StationFolder station, StationFacts facts, Contest contest) {
        ContestCount count = StationCount.load(station, contest.id());
        Optional<ContestResult> result = count.isClosed() ? Optional.of(ContestResult.of(count)) : Optional.empty();
        return new OfContest(
                count,
                BallotKeys.of(facts.definition(), contest.id()),
                result.flatMap(ContestResult::base),
                result.flatMap(ContestResult::outcome),
                station.closings().evidence(contest.id()).map(StationPapers::evidence));
    }
}
