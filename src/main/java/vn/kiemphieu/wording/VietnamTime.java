package vn.kiemphieu.wording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A stored moment as people in Vietnam say it: seven hours ahead of UTC all year, whatever the computer is set to. */
public final class VietnamTime {
    private static final int HOURS = 7;
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZoneOffset.ofHours(HOURS));

    private VietnamTime() {}

    /** @param iso UTC, as {@code 2026-03-15T14:05:00Z}; anything else is given back as it is */
    public static String of(String iso) {
        try {
            return FORMAT.format(Instant.parse(iso));
        } catch (DateTimeParseException notATime) {
            return iso;
        }
    }
}
