package vn.kiemphieu.tally;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.result.Deduction;

/** The name of everything a closing settles: votes, ballots by kind, figures and particulars; another count has another name. */
final class ResultName {
    private final StringBuilder text = new StringBuilder();

    private ResultName() {}

    static String of(
            ContestTally tally,
            Map<Figure, Integer> figures,
            Map<Deduction, Integer> deductions,
            Map<Particular, String> particulars) {
        ResultName name = new ResultName();
        name.add("contest", tally.contest().id());
        name.add("scanned", tally.scanned());
        name.add("typed", tally.typed());
        name.add("valid", tally.valid());
        name.add("invalid", tally.invalid());
        name.add("outside", tally.outside());
        name.add("votes", tally.votes());
        name.add("marks", tally.marks());
        name.add("figures", new TreeMap<>(figures));
        name.add("deductions", new TreeMap<>(deductions));
        new TreeMap<>(particulars).forEach((kind, said) -> name.add(kind.name(), said));
        return Sha256.hex(name.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void add(String key, Object value) {
        String word = String.valueOf(value);
        text.append(key)
                .append(' ')
                .append(word.length())
                .append(':')
                .append(word)
                .append('\n');
    }
}
