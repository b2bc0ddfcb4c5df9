package vn.kiemphieu.tally;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.OpenPoint;

/** The ballots that their marks alone make invalid; named people confirm the list as a whole. */
public record InvalidList(List<Entry> entries) {

    /**
     * @param article the rule that makes it invalid
     * @param open the point of law people may see otherwise
     */
    public record Entry(SheetId id, InvalidReason reason, String article, Optional<OpenPoint> open) {}

    public InvalidList {
        entries = List.copyOf(entries);
    }

    public static InvalidList of(List<CountedBallot> ballots) {
        return new InvalidList(ballots.stream()
                .filter(ballot -> ballot.outcome() instanceof BallotOutcome.InvalidByRule)
                .map(ballot -> {
                    BallotOutcome.InvalidByRule invalid = (BallotOutcome.InvalidByRule) ballot.outcome();
                    return new Entry(ballot.id(), invalid.reason(), invalid.article(), invalid.open());
                })
                .sorted(Comparator.comparing((Entry entry) -> entry.id().batch())
                        .thenComparing(entry -> entry.id().number()))
                .toList());
    }

    /** Names exactly this list; a ballot more or less, or another reason, is another list. */
    public String hash() {
        String text = entries.stream()
                .map(entry -> entry.id() + " " + entry.reason() + "\n")
                .collect(Collectors.joining());
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
