package vn.kiemphieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

class CheckedCopyTest {
    @TempDir
    Path temp;

    @Test
    void writesEveryFileAndTellsEachAfterItWasCompared() throws IOException {
        Path one = Files.writeString(temp.resolve("bien-ban.pdf"), "biên bản".repeat(40_000));
        Path two = Files.writeString(temp.resolve("rong.csv"), "");
        List<Path> told = new ArrayList<>();
        Path stick = temp.resolve("usb/ho-so");

        List<Path> there = new CheckedCopy(stick, told::add).copy(List.of(one, two));

        assertThat(there).containsExactly(stick.resolve("bien-ban.pdf"), stick.resolve("rong.csv"));
        assertThat(told).isEqualTo(there);
        assertThat(there.get(0)).hasSameBinaryContentAs(one);
        assertThat(stick.toFile().list()).hasSize(2);
    }

    @Test
    void noticesOneByteThatDiffers() throws IOException {
        byte[] bytes = new byte[200_000];
        Path file = Files.write(temp.resolve("a"), bytes);
        bytes[150_000] = 1;
        Path changed = Files.write(temp.resolve("b"), bytes);
        Path shorter = Files.write(temp.resolve("c"), new byte[199_999]);
        for (Path copy : List.of(changed, shorter, temp.resolve("gone"))) {
            assertThatThrownBy(() -> CheckedCopy.compare(file, copy))
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.COPY_DIFFERS));
        }
        CheckedCopy.compare(file, Files.copy(file, temp.resolve("d")));
    }

    @Test
    void writesNothingWhereThereIsNoRoomForAll() throws IOException {
        Path file = Files.write(temp.resolve("a"), new byte[3 << 20]);
        CheckedCopy copy = new CheckedCopy(temp.resolve("usb"), done -> {});
        assertThatThrownBy(() -> copy.requireRoom(List.of(file, file), 5 << 20))
                .isInstanceOfSatisfying(StationException.class, e -> {
                    assertThat(e.trouble()).isEqualTo(Trouble.NO_ROOM);
                    assertThat(e.arguments().subList(1, 3))
                            .extracting(String::valueOf)
                            .containsExactly("7", "5");
                });
        copy.requireRoom(List.of(file), 5 << 20);
    }
}
