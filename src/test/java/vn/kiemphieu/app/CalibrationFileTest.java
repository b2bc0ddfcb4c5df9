package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

class CalibrationFileTest {
    private static final Path SHIPPED = Path.of("calibration/default.json");

    @TempDir
    Path folder;

    @Test
    void shippedFileIsWhatTheProgramUses() {
        assertThat(CalibrationFile.read(SHIPPED)).isEqualTo(CalibrationFile.standard());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a missing limit          | "maxPixels": 64000000,    |
            an unknown limit         | "maxPixels"               | "maxPickles": 3, "maxPixels"
            a limit given as null    | "maxPixels": 64000000     | "maxPixels": null
            a limit given as text    | "maxPixels": 64000000     | "maxPixels": "many"
            a limit without sense    | "maxPixels": 64000000     | "maxPixels": 0
            another schema           | "schema": 1               | "schema": 2
            no schema                | "schema": 1,              |
            a missing group          | "registration"            | "registrations"
            an unknown limit inside  | "searchMm"                | "searchInches": 1, "searchMm"
            evidence without sense   | "weighed": 0.5            | "weighed": 1.5
            less where more is due   | "besideRule": 3.0         | "besideRule": 9.0
            a limit of the past      | "together"                | "leeway": [], "together"
            a broken file            | "decision": {             | "decision": {{
            """)
    void refuses(String what, String found, String replacement) throws IOException {
        String text = Files.readString(SHIPPED);
        assertThat(text).contains(found);
        assertRefused(text.replace(found, replacement == null ? "" : replacement));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "[]", "{}", "null", "7", "this is no JSON", "{\"schema\": 1}"})
    void refusesWhatIsNoCalibration(String text) throws IOException {
        assertRefused(text);
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Path file = Files.write(folder.resolve("picture.json"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2});
        assertTrouble(file, Trouble.CALIBRATION_DAMAGED);
    }

    @Test
    void saysThatAFileIsMissing() {
        assertTrouble(folder.resolve("none.json"), Trouble.FILE_MISSING);
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertTrouble(folder, Trouble.FILE_UNREADABLE);
    }

    private void assertRefused(String text) throws IOException {
        Path file = folder.resolve("calibration.json");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        assertTrouble(file, Trouble.CALIBRATION_DAMAGED);
    }

    private static void assertTrouble(Path file, Trouble trouble) {
        assertThatThrownBy(() -> CalibrationFile.read(file))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
