package vn.kiemphieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

class WholeFileTest {
    @TempDir
    Path temp;

    @Test
    void aDiskThatFillsUpLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(temp.resolve("records.json"), "old");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DISK_FULL));
        assertThat(file).hasContent("old");
        assertThat(temp).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aBugWhileWritingLeavesNothingBehind() {
        assertThatThrownBy(() -> WholeFile.write(temp.resolve("a.csv"), out -> {
                    out.write(1);
                    throw new IllegalStateException("not as the schema wants it");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path inTheWay = Files.writeString(temp.resolve("out"), "a file");

        assertThatThrownBy(() -> WholeFile.write(inTheWay.resolve("a.csv"), out -> {}))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FILE_UNWRITABLE));
        assertThat(inTheWay).hasContent("a file");
    }

    @Test
    void makesFoldersAndReplacesAnOlderFile() throws IOException {
        Path file = temp.resolve("a/b/c.txt");
        WholeFile.write(file, out -> out.write('1'));
        WholeFile.write(file, out -> out.write('2'));

        assertThat(file).hasContent("2");
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }
}
