package vn.kiemphieu.app.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.rla.AuditedBallot;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.CountedBallot;

/**
 * Every ballot of a closed contest with its place among the papers, by batch and number: what an audit draws from. The n-th of
 * them is what the draw {@code n} means. It ties ballots to their places and leaves the counting place only on request of two.
 */
public record AuditList(List<Paper> papers) {
    public AuditList {
        papers = List.copyOf(papers);
    }

    /**
     * A ballot and where its paper lies.
     *
     * @param fromTop of its batch's stack, 1 for the sheet fed last; empty for a ballot that was typed in
     * @param told what the count says of it
     */
    public record Paper(SheetId id, Optional<Integer> fromTop, AuditedBallot told) {}

    public static AuditList of(StationFolder station, ContestCount count) {
        Map<String, Integer> last = new HashMap<>();
        for (Batch batch : station.batches().all()) {
            if (batch.kind() == Batch.Kind.SCANNED) {
                last.put(batch.label(), station.journal().nextNumber(batch) - 1);
            }
        }
        List<Paper> papers = new ArrayList<>();
        for (CountedBallot ballot : count.ballots()) {
            SheetId id = ballot.id();
            Optional<Integer> fromTop =
                    Optional.ofNullable(last.get(id.batch())).map(sheets -> sheets - id.number() + 1);
            AuditedBallot.of(ballot.outcome()).ifPresent(told -> papers.add(new Paper(id, fromTop, told)));
        }
        papers.sort(Comparator.<Paper, String>comparing(paper -> paper.id().batch())
                .thenComparing(paper -> paper.id().number()));
        return new AuditList(papers);
    }

    public List<AuditedBallot> told() {
        return papers.stream().map(Paper::told).toList();
    }

    /** How many of each batch. */
    public Map<String, Long> batches() {
        return papers.stream()
                .collect(Collectors.groupingBy(
                        paper -> paper.id().batch(), java.util.TreeMap::new, Collectors.counting()));
    }

    /** Names the list with what was told of every ballot: told before the dice are thrown, it holds the record to its word. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        for (Paper paper : papers) {
            text.append(paper.id())
                    .append(' ')
                    .append(paper.told().valid())
                    .append(' ')
                    .append(votes(paper.told()))
                    .append('\n');
        }
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Numbers of those it votes for, in their order, between spaces. */
    static String votes(AuditedBallot ballot) {
        return ballot.votes().stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
