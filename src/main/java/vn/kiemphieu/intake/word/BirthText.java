package vn.kiemphieu.intake.word;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.intake.finding.Finding;

/**
 * A birth as people write it: day before month, as everywhere in Vietnam.
 *
 * @param birth what could be read
 * @param finding what to say about the text, if anything
 */
public record BirthText(Optional<Birth> birth, Optional<Finding> finding) {
    private static final Pattern DAY = Pattern.compile(
            "(?:ngày )?(\\d{1,2}) ?(?:[/.-]|tháng|,? ) ?(\\d{1,2}) ?(?:[/.-]|năm|,? ) ?(\\d{2}|\\d{4})(?: 0?0:00(?::00)?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ t]0?0:00(?::00)?)?");
    private static final Pattern MONTH = Pattern.compile("(?:tháng )?(\\d{1,2}) ?[/.-] ?(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /** Days since the end of 1899, as spreadsheet programs store dates: 1927 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("[1-5]\\d{4}");

    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
    private static final Pattern LEAD = Pattern.compile(
            "(?iu)^(?:sinh|s\\.?n\\.?|năm sinh|born)\\s*(?:ngày|năm|in|on)?\\s*:?\\s*(?=\\d|ngày|tháng)");
    /** Nobody who stands for election was born before or after. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2020;

    /** The birth that {@code text} gives; {@link Finding#BIRTH_UNREADABLE} for what is none. */
    public static BirthText of(String text) {
        String bare = LEAD.matcher(Folding.lower(text)).replaceFirst("");
        try {
            return dated(bare);
        } catch (DateTimeException e) {
            return unreadable(Finding.BIRTH_UNREADABLE);
        }
    }

    /** A date that the file itself calls one. */
    public static BirthText of(LocalDate date) {
        return date.getYear() < EARLIEST || date.getYear() > LATEST
                ? new BirthText(birthOf(date), Optional.of(Finding.BIRTH_IMPLAUSIBLE))
                : new BirthText(birthOf(date), Optional.empty());
    }

    /** Whether the text says plainly that it is a birth: a date, or a year, maybe with "sinh" before it. */
    public static boolean isBirth(String text) {
        String bare = LEAD.matcher(Folding.lower(text)).replaceFirst("");
        return !bare.equals(Folding.lower(text))
                || DAY.matcher(bare).matches()
                || ISO.matcher(bare).matches()
                || MONTH.matcher(bare).matches()
                || YEAR.matcher(bare).matches();
    }

    private static BirthText dated(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(date(iso.group(1), iso.group(2), iso.group(3)));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day.group(3).length() == 2
                    ? unreadable(Finding.BIRTH_SHORT_YEAR)
                    : of(date(day.group(3), day.group(2), day.group(1)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return new BirthText(
                    Optional.of(Birth.ofYear(Integer.parseInt(month.group(2)))), Optional.of(Finding.BIRTH_MONTH_ONLY));
        }
        if (YEAR.matcher(text).matches()) {
            int year = Integer.parseInt(text);
            return new BirthText(
                    Optional.of(Birth.ofYear(year)),
                    Optional.of(Finding.BIRTH_IMPLAUSIBLE).filter(any -> year < EARLIEST || year > LATEST));
        }
        if (SERIAL.matcher(text).matches()) {
            return new BirthText(
                    birthOf(SERIAL_START.plusDays(Long.parseLong(text))), Optional.of(Finding.BIRTH_SERIAL));
        }
        return unreadable(Finding.BIRTH_UNREADABLE);
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<Birth> birthOf(LocalDate date) {
        return Optional.of(Birth.of(date));
    }

    private static BirthText unreadable(Finding why) {
        return new BirthText(Optional.empty(), Optional.of(why));
    }
}
