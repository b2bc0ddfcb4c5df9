package vn.kiemphieu.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesTest {
    @TempDir
    Path temp;

    private Path file() {
        return temp.resolve("settings/window.properties");
    }

    private Path place(String name) throws IOException {
        return Files.createDirectories(temp.resolve(name));
    }

    @Test
    void remembersCountingPlacesTheLastOneFirst() throws IOException {
        Choices choices = Choices.in(file());
        choices.opened(place("Đảng bộ xã Tân Hòa"));
        choices.opened(place("b"));
        choices.opened(place("Đảng bộ xã Tân Hòa"));
        choices.chose(Files.createFile(temp.resolve("b/danh-sach.xlsx")));
        Choices nextDay = Choices.in(file());
        assertThat(nextDay.recent()).containsExactly(temp.resolve("Đảng bộ xã Tân Hòa"), temp.resolve("b"));
        assertThat(nextDay.lastFolder()).isEqualTo(temp.resolve("b"));
    }

    @Test
    void showsNoPlaceThatIsGone() throws IOException {
        Choices choices = Choices.in(file());
        choices.opened(place("a"));
        choices.opened(place("b"));
        Files.delete(temp.resolve("b"));
        assertThat(choices.recent()).containsExactly(temp.resolve("a"));
    }

    @Test
    void beginsAnewWhereItsFileIsDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "recent.0=\\u00zz");
        Choices choices = Choices.in(file());
        assertThat(choices.recent()).isEmpty();
        choices.opened(place("a"));
        assertThat(Choices.in(file()).recent()).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenToldToForget() throws IOException {
        Choices.forgotten().opened(place("a"));
        assertThat(file().getParent()).doesNotExist();
    }
}
