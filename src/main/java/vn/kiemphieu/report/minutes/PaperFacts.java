package vn.kiemphieu.report.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.result.PartyBase;
import vn.kiemphieu.tally.ContestCount;

/**
 * All that papers of a counting place are made from.
 *
 * @param rosters by contest: who acted when it was closed, or acts now while it is open
 * @param contests of the election, in its order
 * @param program name and version of the program that read the ballots
 * @param pictures a sheet as PNG, where its picture can be had
 */
public record PaperFacts(
        Election election,
        Function<String, Roster> rosters,
        CommitteeSettings settings,
        List<OfContest> contests,
        String program,
        Function<SheetId, Optional<byte[]>> pictures) {
    public PaperFacts {
        contests = List.copyOf(contests);
    }

    /**
     * What is known of one contest.
     *
     * @param ballot what the election file says of its printed ballot
     * @param base of the majority in a Party election, once those summoned and the deductions are on record
     * @param outcome once it is closed and everything it rests on is known
     * @param evidence hash into which everything stored before its closing is chained
     */
    public record OfContest(
            ContestCount count,
            Map<String, String> ballot,
            Optional<PartyBase> base,
            Optional<Outcome> outcome,
            Optional<String> evidence) {
        public OfContest {
            ballot = Map.copyOf(ballot);
        }
    }
}
