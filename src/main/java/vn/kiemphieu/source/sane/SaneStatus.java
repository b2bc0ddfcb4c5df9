package vn.kiemphieu.source.sane;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiemphieu.ballot.Trouble;

/** What a SANE driver says when it stops, with the English words of {@code sane_strstatus} and what they mean to people. */
enum SaneStatus {
    UNSUPPORTED("Operation not supported", Trouble.SCANNER_REFUSED),
    CANCELLED("Operation was canceled", Trouble.SCANNER_CANCELLED),
    DEVICE_BUSY("Device busy", Trouble.SCANNER_BUSY),
    INVAL("Invalid argument", Trouble.SCANNER_REFUSED),
    EOF("End of file reached", Trouble.SCANNER_BROKEN_PICTURE),
    JAMMED("Document feeder jammed", Trouble.SCANNER_JAM),
    NO_DOCS("Document feeder out of documents", Trouble.SCANNER_EMPTY),
    COVER_OPEN("Scanner cover is open", Trouble.SCANNER_COVER),
    IO_ERROR("Error during device I/O", Trouble.SCANNER_LOST),
    NO_MEM("Out of memory", Trouble.SCANNER_MEMORY),
    ACCESS_DENIED("Access to resource has been denied", Trouble.SCANNER_DENIED);

    /** {@code scanimage: sane_start: Device busy}, {@code scanimage: open of device x failed: Device busy}. */
    private static final Pattern SAID = Pattern.compile("^scanimage: (?:sane_\\w+|open of device .* failed): (.+)$");

    private final String words;
    private final Trouble trouble;

    SaneStatus(String words, Trouble trouble) {
        this.words = words;
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }

    /** The last status that {@code scanimage} spoke of; its exit code is no witness. */
    static Optional<SaneStatus> last(String complaints) {
        return complaints.lines().map(SaneStatus::of).flatMap(Optional::stream).reduce((first, second) -> second);
    }

    /** Whether the feeder was found empty before a page began; in the middle of one, that page is missing. */
    static boolean feederEmpty(String complaints) {
        return complaints.lines().anyMatch(("scanimage: sane_start: " + NO_DOCS.words)::equals);
    }

    private static Optional<SaneStatus> of(String line) {
        Matcher said = SAID.matcher(line);
        if (said.matches()) {
            for (SaneStatus status : values()) {
                if (said.group(1).strip().equals(status.words)) {
                    return Optional.of(status);
                }
            }
        }
        return Optional.empty();
    }
}
