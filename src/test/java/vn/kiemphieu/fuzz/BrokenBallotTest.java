package vn.kiemphieu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/**
 * Whatever becomes of the bytes of a ballot's picture on its way, no row is counted as another mark than the voter made: it is
 * refused, or asked about, or read as it was. {@code -Dkiemphieu.fuzz=10000} for as many as acceptance asks for.
 */
class BrokenBallotTest {
    private static final int INPUTS = Integer.getInteger("kiemphieu.fuzz", 15);
    private static final long SEED = Long.getLong("kiemphieu.fuzz.seed", 1);
    private static final int SHEETS = Math.min(24, INPUTS / 2);
    private static final TestForms FORM = TestForms.PARTY_A5_TEN;

    private int accepted;
    private int asked;
    private int refused;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void noBrokenPictureIsReadOtherwiseThanItsBallotWasMarked() throws IOException {
        TestForm form = FORM.form(0);
        List<DrawnSheet> sheets = sheets(form);
        try (BallotReader reader =
                new BallotReader(DrawnDeck.style(form), CalibrationFile.standard(), DebugImages.none())) {
            for (DrawnSheet sheet : sheets) {
                take(sheet, reader.read(new ScannedPage(sheet.name(), sheet.image(), 0)), "whole");
            }
            assertThat(accepted).isPositive();
            Mutation mutation = new Mutation(SEED);
            for (int i = 0; i < INPUTS; i++) {
                DrawnSheet sheet = sheets.get(i % sheets.size());
                // each second one in a format whose damage is often hidden: no checksum, the rest is still drawn
                byte[] whole = i % 2 == 0 ? sheet.image() : jpeg(sheet.image());
                byte[] broken = i % 4 < 2 ? mutation.of(List.of(whole)) : mutation.inside(whole);
                take(sheet, reader.read(new ScannedPage(sheet.name(), broken, 0)), String.valueOf(i));
            }
        }
        Files.writeString(
                Path.of("target", "fuzz-ballots.txt"),
                "%d broken pictures: %d accepted, %d asked about, %d refused, wrong %s%n"
                        .formatted(INPUTS, accepted, asked, refused, wrong));
        assertThat(wrong).isEmpty();
    }

    private void take(DrawnSheet sheet, PageReading reading, String name) {
        if (!(reading instanceof PageReading.Read read)) {
            refused++;
            return;
        }
        Map<Integer, MarkStatus> truth = new HashMap<>();
        for (RowTruth row : sheet.rows()) {
            row.mark().ifPresent(mark -> truth.put(row.no(), mark));
        }
        boolean counted = reading.status() == SheetStatus.ACCEPTED;
        accepted += counted ? 1 : 0;
        asked += counted ? 0 : 1;
        for (RowReading row : read.rows()) {
            if (counted && row.status() != MarkStatus.UNCERTAIN && row.status() != truth.get(row.no())) {
                wrong.add(name + " " + sheet.name() + " row " + row.no() + " " + truth.get(row.no()) + " as "
                        + row.status());
            }
        }
    }

    /** Ordinary ones, marked clearly. */
    private static List<DrawnSheet> sheets(TestForm form) {
        List<DrawnSheet> sheets = new ArrayList<>();
        for (int i = 0; sheets.size() < SHEETS; i++) {
            DrawnSheet sheet = TestDeck.sheet(new DeckSpec(form, Profile.CLEAN, SEED, 1, i), i);
            boolean clear = sheet.rows().stream().allMatch(RowTruth::clear);
            if (sheet.sheetClass() == SheetClass.NORMAL && clear) {
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    private static byte[] jpeg(byte[] image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(image)), "jpg", out);
        return out.toByteArray();
    }
}
