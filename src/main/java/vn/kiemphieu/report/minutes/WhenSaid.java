package vn.kiemphieu.report.minutes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiemphieu.report.paper.Fields;

/**
 * A time as people wrote it down, in parts for a form's blanks: {@code 07:00 15/3/2026}, {@code 7 giờ 30, ngày 15 tháng 3
 * năm 2026}, {@code 2026-03-15 07:00}, or only the hour or only the day. What is not understood stays a blank to be
 * written by hand.
 */
record WhenSaid(
        Optional<String> hour,
        Optional<String> minute,
        Optional<String> day,
        Optional<String> month,
        Optional<String> year) {
    private static final Pattern CLOCK =
            Pattern.compile("(?<![0-9])([0-9]{1,2}) ?(?::|giờ|h|g) ?([0-9]{1,2})?(?![0-9])");
    private static final Pattern ISO_DAY = Pattern.compile("(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DAY = Pattern.compile(
            "(?<![0-9])([0-9]{1,2}) ?(?:[/.-]| tháng|tháng) ?([0-9]{1,2})(?: ?(?:[/.-]| năm|năm) ?([0-9]{4}))?(?![0-9])");

    static WhenSaid of(Optional<String> said) {
        String text = said.orElse("").toLowerCase(Locale.ROOT);
        Optional<Matcher> clock = found(CLOCK, text).filter(m -> within(m.group(1), 0, 24) && minuteFits(m.group(2)));
        Optional<Matcher> iso = found(ISO_DAY, text).filter(m -> isDay(m.group(3), m.group(2)));
        Optional<Matcher> day = found(DAY, text).filter(m -> iso.isEmpty() && isDay(m.group(1), m.group(2)));
        return new WhenSaid(
                clock.map(m -> two(m.group(1))),
                clock.map(m -> m.group(2) == null ? "00" : two(m.group(2))),
                iso.map(m -> two(m.group(3))).or(() -> day.map(m -> two(m.group(1)))),
                iso.map(m -> two(m.group(2))).or(() -> day.map(m -> two(m.group(2)))),
                iso.map(m -> m.group(1)).or(() -> day.flatMap(m -> Optional.ofNullable(m.group(3)))));
    }

    /** Whether neither an hour nor a day was understood. */
    boolean isNothing() {
        return hour.isEmpty() && day.isEmpty();
    }

    /** {@code NAME.hour}, {@code NAME.minute}, {@code NAME.day}, {@code NAME.month} and {@code NAME.year}. */
    void put(Fields fields, String name) {
        fields.put(name + ".hour", hour)
                .put(name + ".minute", minute)
                .put(name + ".day", day)
                .put(name + ".month", month)
                .put(name + ".year", year);
    }

    private static Optional<Matcher> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static boolean minuteFits(String minute) {
        return minute == null || within(minute, 0, 59);
    }

    private static boolean isDay(String day, String month) {
        return within(day, 1, 31) && within(month, 1, 12);
    }

    private static boolean within(String number, int least, int most) {
        int value = Integer.parseInt(number);
        return least <= value && value <= most;
    }

    /** Days and months below ten are written with two digits, so that nothing can be added in front. */
    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
