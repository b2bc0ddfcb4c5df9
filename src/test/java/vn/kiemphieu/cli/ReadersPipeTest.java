package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersPipeTest {
    private static final OutputStream GONE = new OutputStream() {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
        }
    };

    @TempDir
    private Path folder;

    @Test
    void whoHasReadEnoughIsNotWarned() throws IOException {
        Path pipe = Files.createSymbolicLink(folder.resolve("fd"), Path.of("pipe:[4711]"));
        ReadersPipe out = new ReadersPipe(GONE, pipe);
        out.write(1);
        out.write(new byte[3]);
        out.flush();
    }

    @Test
    void aFileThatTakesNoMoreIsAnError() throws IOException {
        Path file = Files.createSymbolicLink(folder.resolve("fd"), folder.resolve("table.csv"));
        assertThatThrownBy(() -> new ReadersPipe(GONE, file).write(new byte[3])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new ReadersPipe(GONE, folder.resolve("none")).write(1))
                .isInstanceOf(IOException.class);
    }
}
