package vn.kiemphieu.adjudication;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.rules.InvalidGrounds;

/**
 * What people type for a ballot: the struck numbers as {@code 1 3 14}, {@code 1,3,14} or {@code 1-3}; {@code 0} when
 * nobody is struck; {@code x REASON} or {@code hỏng REASON} when the ballot does not count.
 */
public record StruckOrdinals(SortedSet<Integer> struck, Optional<InvalidReason> invalid) {
    private static final Pattern INVALID =
            Pattern.compile("(?:x|hỏng|hong)(?:[\\s:]+(.*))?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RANGE_DASH = Pattern.compile("\\s*[-–]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;+]+");
    private static final Pattern ITEM = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?");

    /** @throws StationException naming the place that is not understood */
    public static StruckOrdinals parse(String typed, SheetId ballot, Contest contest, Regime regime) {
        return new Parser(ballot, contest).parse(typed, regime);
    }

    private record Parser(SheetId ballot, Contest contest) {
        StruckOrdinals parse(String typed, Regime regime) {
            if (contest.method() != VotingMethod.STRIKE_OUT) {
                throw refused("typed.METHOD");
            }
            String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
            Matcher invalid = INVALID.matcher(text);
            if (invalid.matches()) {
                return new StruckOrdinals(
                        new TreeSet<>(),
                        Optional.of(ground(Optional.ofNullable(invalid.group(1)).orElse(""), regime)));
            }
            if (text.isEmpty()) {
                throw refused("typed.EMPTY");
            }
            return new StruckOrdinals(text.equals("0") ? new TreeSet<>() : numbers(text), Optional.empty());
        }

        private SortedSet<Integer> numbers(String text) {
            SortedSet<Integer> struck = new TreeSet<>();
            String[] items = BETWEEN.split(RANGE_DASH.matcher(text).replaceAll("-"), -1);
            for (int i = 0; i < items.length; i++) {
                addItem(items[i], i + 1, struck);
            }
            return struck;
        }

        private void addItem(String item, int place, SortedSet<Integer> struck) {
            Matcher matcher = ITEM.matcher(item);
            if (!matcher.matches()) {
                throw refused("typed.ITEM", place, item);
            }
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (from == 0) {
                throw refused("typed.ZERO", place, item);
            }
            if (from > to) {
                throw refused("typed.BACKWARDS", place, item);
            }
            for (int no = from; no <= to; no++) {
                if (contest.candidate(no).isEmpty()) {
                    throw refused("typed.NOBODY", place, item, no);
                }
                if (!struck.add(no)) {
                    throw refused("typed.TWICE", place, item, no);
                }
            }
        }

        private InvalidReason ground(String word, Regime regime) {
            String code = word.strip().toUpperCase(Locale.ROOT);
            return InvalidGrounds.of(regime).keySet().stream()
                    .filter(reason -> reason.name().equals(code))
                    .findFirst()
                    .orElseThrow(() -> refused(
                            "typed.GROUND",
                            word,
                            InvalidGrounds.of(regime).keySet().toString()));
        }

        private StationException refused(String key, Object... arguments) {
            Sayable why = Refusals.of(key, arguments);
            return new StationException(Trouble.ENTRY_REFUSED, ballot, why);
        }
    }
}
