package vn.kiemphieu.cli.station;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.tally.Figure;

/** Words like {@code issued=500} and {@code active-elsewhere=2}; whatever cannot be a number of ballots or people is said. */
final class FigureWords {
    private final Speech speech;
    private final CommandSpec spec;
    private final Map<String, Integer> amounts = new LinkedHashMap<>();

    FigureWords(Speech speech, CommandSpec spec) {
        this.speech = speech;
        this.spec = spec;
    }

    Map<String, Integer> amounts() {
        return amounts;
    }

    void add(String word) {
        String[] parts = word.split("=", 2);
        String code = parts[0].strip();
        boolean known =
                Figure.ofCode(code).isPresent() || Deduction.ofCode(code).isPresent();
        if (!known || parts.length < 2) {
            throw usage("figures.word", word, codes());
        }
        if (amounts.put(code, amount(code, parts[1].strip())) != null) {
            throw usage("figures.twice", code);
        }
    }

    /**
     * Whether these figures belong to this election: deductions are made at the kind of meeting that votes.
     *
     * @throws ParameterException naming the one that does not
     */
    void requireOf(Election election) {
        Optional<Meeting> meeting = election.meeting();
        for (String code : amounts.keySet()) {
            Optional<Deduction> other = Deduction.ofCode(code)
                    .filter(deduction -> !Optional.of(deduction.meeting()).equals(meeting));
            if (other.isPresent()) {
                throw usage(
                        "figures.meeting",
                        code,
                        other.get().meeting().code(),
                        meeting.map(Meeting::code).orElse("–"));
            }
        }
    }

    private int amount(String code, String number) {
        if (number.matches("-[0-9]+")) {
            throw usage("figures.negative", code, number);
        }
        if (!number.matches("[0-9]+")) {
            throw usage("figures.number", code, number);
        }
        String digits = number.replaceFirst("^0+(?=.)", "");
        if (digits.length() > String.valueOf(Figure.MOST).length() || Integer.parseInt(digits) > Figure.MOST) {
            throw usage("figures.large", code, number, Figure.MOST);
        }
        return Integer.parseInt(digits);
    }

    private ParameterException usage(String key, Object... arguments) {
        return speech.usage(spec, key, arguments);
    }

    private static String codes() {
        return Stream.concat(
                        Arrays.stream(Figure.values()).map(Figure::code),
                        Arrays.stream(Deduction.values()).map(Deduction::code))
                .collect(Collectors.joining(", "));
    }
}
