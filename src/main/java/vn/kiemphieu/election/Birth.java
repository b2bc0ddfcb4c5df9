package vn.kiemphieu.election;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a candidate was born: a full date, or the year alone where the list gives no more.
 *
 * @param year four digits
 * @param day month and day, when known
 */
public record Birth(int year, Optional<MonthDay> day) {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})-([0-9]{2}))?");

    public Birth {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("not a year of four digits: " + year);
        }
        if (day.isPresent() && !day.get().isValidYear(year)) {
            throw new DateTimeException(day.get() + " is no day of " + year);
        }
    }

    public static Birth of(LocalDate date) {
        return new Birth(date.getYear(), Optional.of(MonthDay.from(date)));
    }

    public static Birth ofYear(int year) {
        return new Birth(year, Optional.empty());
    }

    /** The birth that {@link #code} wrote: {@code 1975} or {@code 1975-05-12}; nothing for any other text. */
    public static Optional<Birth> ofCode(String code) {
        Matcher iso = ISO.matcher(code);
        try {
            if (!iso.matches()) {
                return Optional.empty();
            }
            return Optional.of(
                    iso.group(2) == null ? ofYear(Integer.parseInt(iso.group(1))) : of(LocalDate.parse(code)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The text used in {@code election.json}. */
    public String code() {
        return day.map(known -> known.atYear(year).toString()).orElse(Integer.toString(year));
    }

    /** As Vietnamese papers print it: {@code 12/05/1975}, or the year alone. */
    public String printed() {
        return day.map(known ->
                        String.format(Locale.ROOT, "%02d/%02d/%d", known.getDayOfMonth(), known.getMonthValue(), year))
                .orElse(Integer.toString(year));
    }
}
