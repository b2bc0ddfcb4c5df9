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
 * @param votes what was voted on, each with the rounds that followed from it
 * @param program name and version of the program that read the ballots
 * @param pictures a sheet as PNG, where its picture can be had
 */
public record PaperFacts(
        Election election,
        Function<String, Roster> rosters,
        CommitteeSettings settings,
        List<OfContest> contests,
        List<Rounds> votes,
        String program,
        Function<SheetId, Optional<byte[]>> pictures) {
    public PaperFacts {
        contests = List.copyOf(contests);
        votes = List.copyOf(votes);
    }

    /**
     * A contest with all that followed from it.
     *
     * @param ids of the contest and its further rounds, in the order of voting
     * @param replaced ids of rounds in whose place a later one was made; they add nothing
     * @param astray ids among {@code ids} of rounds that no longer follow, as what they were made from came to something else
     * @param elected names in all rounds that count
     * @param missing seats nobody has after all rounds; empty where that cannot be said
     */
    public record Rounds(
            List<String> ids,
            List<String> replaced,
            List<String> astray,
            List<String> elected,
            Optional<Integer> missing) {
        public Rounds {
            ids = List.copyOf(ids);
            replaced = List.copyOf(replaced);
            astray = List.copyOf(astray);
            elected = List.copyOf(elected);
        }
    }

    /**
     * By what anybody can know again what was stored when a contest was closed.
     *
     * @param mark eight letters of the root of the log that a witness can copy
     * @param root of the tree of events, 64 letters
     * @param database SHA-256 of every row
     * @param key fingerprint of the key that signed, in groups of four
     */
    public record Evidence(String mark, String root, String database, String key) {}

    /**
     * What is known of one contest.
     *
     * @param ballot what the election file says of its printed ballot
     * @param base of the majority in a Party election, once those summoned and the deductions are on record
     * @param outcome once it is closed and everything it rests on is known
     * @param evidence what its closing was signed with; nothing while it is open
     */
    public record OfContest(
            ContestCount count,
            Map<String, String> ballot,
            Optional<PartyBase> base,
            Optional<Outcome> outcome,
            Optional<Evidence> evidence) {
        public OfContest {
            ballot = Map.copyOf(ballot);
        }
    }
}
