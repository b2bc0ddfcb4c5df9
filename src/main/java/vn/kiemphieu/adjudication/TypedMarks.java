package vn.kiemphieu.adjudication;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.rules.InvalidGrounds;

/**
 * What people type for a ballot: the numbers that get no vote as {@code 1 3 14}, {@code 1,3,14} or {@code 1-3}; {@code 0}
 * when every name gets one; {@code x REASON} or {@code hỏng REASON} when the ballot does not count; {@code bỏ} when there
 * is no such ballot and its number was typed by mistake.
 *
 * <p>On an agree/disagree ballot a plain number is a mark under "Không đồng ý", as is one after {@code K}; {@code T}
 * (trắng) stands before numbers with no mark, {@code H} (cả hai) before numbers with both: {@code 3 7 T 5 H 9}. There is
 * no letter for "Đồng ý": without its tone marks it would be the English one for its opposite.
 *
 * @param marks by number; names that are not here get a vote
 */
public record TypedMarks(SortedMap<Integer, MarkStatus> marks, Optional<InvalidReason> invalid, boolean mistaken) {
    private static final Pattern MISTAKEN = Pattern.compile("bỏ|bo", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern INVALID =
            Pattern.compile("(?:x|hỏng|hong)(?:[\\s:]+(.*))?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RANGE_DASH = Pattern.compile("\\s*[-–]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;+]+");
    private static final Pattern ITEM = Pattern.compile("([A-Za-z]?)(?:([0-9]{1,6})(?:-([0-9]{1,6}))?)?");
    private static final Map<String, MarkStatus> STRIKE_OUT = Map.of("", MarkStatus.STRUCK);
    private static final Map<String, MarkStatus> AGREE_DISAGREE = Map.of(
            "", MarkStatus.DISAGREE,
            "K", MarkStatus.DISAGREE,
            "T", MarkStatus.NONE,
            "H", MarkStatus.BOTH);

    public TypedMarks {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /** @throws StationException naming the place that is not understood */
    public static TypedMarks parse(String typed, SheetId ballot, Contest contest, Regime regime) {
        return new Parser(ballot, contest).parse(typed, regime);
    }

    /** What somebody types for a ballot that does not count on this ground. */
    public static String typing(InvalidReason ground) {
        return "x " + ground;
    }

    private static final class Parser {
        private final SheetId ballot;
        private final Contest contest;
        private final Map<String, MarkStatus> letters;
        private final TreeMap<Integer, MarkStatus> marks = new TreeMap<>();

        Parser(SheetId ballot, Contest contest) {
            this.ballot = ballot;
            this.contest = contest;
            this.letters = contest.method() == VotingMethod.STRIKE_OUT ? STRIKE_OUT : AGREE_DISAGREE;
        }

        TypedMarks parse(String typed, Regime regime) {
            String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
            Matcher invalid = INVALID.matcher(text);
            if (invalid.matches()) {
                String word = Optional.ofNullable(invalid.group(1)).orElse("");
                return new TypedMarks(marks, Optional.of(ground(word, regime)), false);
            }
            if (MISTAKEN.matcher(text).matches()) {
                return new TypedMarks(marks, Optional.empty(), true);
            }
            if (text.isEmpty()) {
                throw refusedByMethod("typed.EMPTY");
            }
            if (!text.equals("0")) {
                addItems(BETWEEN.split(RANGE_DASH.matcher(text).replaceAll("-"), -1));
            }
            return new TypedMarks(marks, Optional.empty(), false);
        }

        private void addItems(String[] items) {
            MarkStatus mark = letters.get("");
            boolean letterAlone = false;
            for (int i = 0; i < items.length; i++) {
                Matcher item = ITEM.matcher(items[i]);
                boolean known = item.matches() && letters.containsKey(letter(item)) && !items[i].isEmpty();
                if (!known) {
                    throw refusedByMethod("typed.ITEM", i + 1, items[i]);
                }
                if (!letter(item).isEmpty()) {
                    requireNumbers(letterAlone, i, items);
                    mark = letters.get(letter(item));
                }
                letterAlone = item.group(2) == null;
                if (!letterAlone) {
                    addNumbers(item, i + 1, mark);
                }
            }
            requireNumbers(letterAlone, items.length, items);
        }

        private static String letter(Matcher item) {
            return item.group(1).toUpperCase(Locale.ROOT);
        }

        private void requireNumbers(boolean letterAlone, int next, String[] items) {
            if (letterAlone) {
                throw refused("typed.LETTER", next, items[next - 1]);
            }
        }

        private void addNumbers(Matcher item, int place, MarkStatus mark) {
            int from = Integer.parseInt(item.group(2));
            int to = item.group(3) == null ? from : Integer.parseInt(item.group(3));
            if (from == 0) {
                throw refusedByMethod("typed.ZERO", place, item.group());
            }
            if (from > to) {
                throw refused("typed.BACKWARDS", place, item.group());
            }
            for (int no = from; no <= to; no++) {
                if (contest.candidate(no).isEmpty()) {
                    throw refused("typed.NOBODY", place, item.group(), no);
                }
                if (marks.put(no, mark) != null) {
                    throw refused("typed.TWICE", place, item.group(), no);
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

        private StationException refusedByMethod(String key, Object... arguments) {
            return refused(key + "." + contest.method().code(), arguments);
        }

        private StationException refused(String key, Object... arguments) {
            return new StationException(
                    Trouble.ENTRY_REFUSED,
                    ballot,
                    Refusals.of(key, arguments),
                    Refusals.of("typed.HOW." + contest.method().code()));
        }
    }
}
