package vn.kiemphieu.cli.election;

import java.util.Arrays;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

/** The words of {@code election.json} on the command line. */
final class Codes {
    private Codes() {}

    static final class OfRegime implements ITypeConverter<Regime> {
        @Override
        public Regime convert(String word) {
            return named(Regime.values(), Regime::code, word);
        }
    }

    static final class OfMeeting implements ITypeConverter<Meeting> {
        @Override
        public Meeting convert(String word) {
            return named(Meeting.values(), Meeting::code, word);
        }
    }

    static final class OfMethod implements ITypeConverter<VotingMethod> {
        @Override
        public VotingMethod convert(String word) {
            return named(VotingMethod.values(), VotingMethod::code, word);
        }
    }

    static final class OfOrder implements ITypeConverter<ListOrder> {
        @Override
        public ListOrder convert(String word) {
            return named(ListOrder.values(), order -> order.name().toLowerCase(java.util.Locale.ROOT), word);
        }
    }

    /** Whose order the candidates keep. */
    enum ListOrder {
        KEEP,
        LAW
    }

    private static <T> T named(T[] values, Function<T, String> code, String word) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(word));
    }
}
