package vn.kiemphieu.form.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.app.MarkerSlip;
import vn.kiemphieu.app.slip.SlipPlaces;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.OtherPrint;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Printed slips through drawn scanners, upside down and black-and-white too; {@code -Dkiemphieu.slips=100} for more. */
class SlipSightTest {
    private static final int SLIPS = Integer.getInteger("kiemphieu.slips", 4);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = TestForms.class,
            names = {"STATE_13", "PARTY_A4_LONG"})
    void knowsEveryScannedSlipAndTheReaderTakesNoneForABallot(TestForms name) {
        TestForm form = name.form(0);
        BallotStyle style = DrawnDeck.style(form);
        List<String> missed = new ArrayList<>();
        try (StationFolder station = SampleStation.make(folder.resolve("điểm"));
                BallotReader reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            StoredSheet sheet = SampleStation.feed(station, "Hòm phiếu số 1 – tổ 12", "1.png", SampleStation.struck(2));
            SlipCode code = SlipPlaces.code(station, sheet);
            for (Profile profile : Profile.values()) {
                DeckSpec deck = new DeckSpec(form, profile, 9, SLIPS, 0);
                Path pdf = folder.resolve(profile + ".pdf");
                MarkerSlip.write(station, sheet, SampleStation.AN, "rách góc trên", "THỬ", style, pdf);
                Map<Integer, GrayImage> prints = new HashMap<>();
                for (int i = 0; i < SLIPS; i++) {
                    ScannedPage page = new ScannedPage(
                            "x", OtherPrint.scan(deck, i, dpi -> prints.computeIfAbsent(dpi, at -> print(pdf, at))), 0);
                    if (!SlipSight.on(page).equals(Optional.of(code))
                            || reader.read(page) instanceof PageReading.Read) {
                        missed.add(profile + " " + i);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    /** Whole and clean, and yet missed by the decoder at the size they are drawn in. */
    @ParameterizedTest
    @CsvSource({"fed4d0199f81, 3", "068f652ca19a, 2"})
    void knowsCodesThatTheDecoderMissesAtOneSize(String place, int number) {
        SlipCode code = new SlipCode(place, 1, number);
        assertThat(SlipSight.on(new ScannedPage("x.png", SlipCodePicture.png(code), 0)))
                .contains(code);
    }

    @Test
    void seesNoSlipOnABallot() {
        DeckSpec deck = new DeckSpec(TestForms.STATE_13.form(0), Profile.TYPICAL, 9, 3, 0);
        for (int i = 0; i < 3; i++) {
            assertThat(SlipSight.on(new ScannedPage("x", TestDeck.sheet(deck, i).image(), 0)))
                    .isEmpty();
        }
    }

    private static GrayImage print(Path pdf, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
            byte[] pixels = new byte[drawn.getWidth() * drawn.getHeight()];
            for (int y = 0; y < drawn.getHeight(); y++) {
                for (int x = 0; x < drawn.getWidth(); x++) {
                    pixels[y * drawn.getWidth() + x] = (byte) drawn.getRaster().getSample(x, y, 0);
                }
            }
            return new GrayImage(drawn.getWidth(), drawn.getHeight(), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
