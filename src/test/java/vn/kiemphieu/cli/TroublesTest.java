package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

class TroublesTest {
    @ParameterizedTest
    @MethodSource
    void tellsCauseAndActionAndNeverATrace(Throwable thrown, String cause, String action) {
        StringWriter said = new StringWriter();
        PrintWriter err = new PrintWriter(said, true);
        Console console = new Console(err, err, new Messages(Messages.ENGLISH), false);
        assertThat(new Troubles(console).tell(thrown)).isEqualTo(ExitCode.CIRCUMSTANCE);
        assertThat(said.toString().lines()).singleElement().asString().contains(cause, action);
    }

    static Stream<Arguments> tellsCauseAndActionAndNeverATrace() {
        return Stream.of(
                Arguments.of(new StationException(Trouble.FILE_MISSING, "a.json"), "a.json was not found", "Check"),
                Arguments.of(new IOException("No space left on device"), "is full", "Free some space"),
                Arguments.of(
                        new UncheckedIOException(new FileSystemException("/s/b.db", null, "No space left on device")),
                        "/s/b.db is full",
                        "unharmed"),
                Arguments.of(new NoSuchFileException("c.pdf"), "c.pdf was not found", "Check"),
                Arguments.of(new AccessDeniedException("d.pdf"), "d.pdf cannot be read", "permissions"),
                Arguments.of(new OutOfMemoryError(), "out of memory", "Close other programs"),
                Arguments.of(new IllegalStateException("detail"), "IllegalStateException", "kiemphieu.log"));
    }
}
