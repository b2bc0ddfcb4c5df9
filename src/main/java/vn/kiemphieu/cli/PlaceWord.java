package vn.kiemphieu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.kiemphieu.ballot.MmBox;

/**
 * A candidate's number with lengths, as typed: {@code 7=30,52.5,88,57} or {@code 7.2=…mm} for the second line of a name.
 *
 * @param values millimetres
 */
record PlaceWord(int no, OptionalInt line, List<Double> values) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:\\.([12]))?=(.+)");

    PlaceWord {
        values = List.copyOf(values);
    }

    /** The four values as a box. */
    MmBox box() {
        return new MmBox(values.get(0), values.get(1), values.get(2), values.get(3));
    }

    private static PlaceWord of(String word, int count) {
        Matcher form = FORM.matcher(word.strip());
        if (!form.matches()) {
            throw new TypeConversionException(word);
        }
        List<Double> values = new ArrayList<>();
        for (String value : form.group(3).split(",", -1)) {
            try {
                values.add(Double.valueOf(value.strip().replaceFirst("\\s*mm$", "")));
            } catch (NumberFormatException e) {
                throw new TypeConversionException(word);
            }
        }
        boolean finite = values.stream().allMatch(Double::isFinite);
        boolean outward =
                count == 2 || values.size() == 4 && values.get(0) < values.get(2) && values.get(1) < values.get(3);
        if (values.size() != count || !finite || !outward) {
            throw new TypeConversionException(word);
        }
        OptionalInt line =
                form.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(2)));
        return new PlaceWord(Integer.parseInt(form.group(1)), line, values);
    }

    /** Left, top, right and bottom. */
    static final class Box implements ITypeConverter<PlaceWord> {
        @Override
        public PlaceWord convert(String word) {
            return of(word, 4);
        }
    }

    /** To the right and down. */
    static final class Shift implements ITypeConverter<PlaceWord> {
        @Override
        public PlaceWord convert(String word) {
            return of(word, 2);
        }
    }
}
