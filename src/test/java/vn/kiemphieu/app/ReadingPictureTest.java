package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.form.PrintRaster;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Colours where they are drawn: G green, R red, O orange, N gray, - none. */
class ReadingPictureTest {
    private static final int SCAN_DPI = 100;
    private static final double PX_PER_MM = 150 / 25.4;
    private static final double MARGIN_MM = 4;
    private static final Map<TestForm, byte[]> SCANS = new HashMap<>();
    private static final TestForm AGREE = TestForms.AGREE_A5_WIDE.form(0);
    private static final TestForm STRIKE_OUT = TestForms.PARTY_A5_WIDE.form(0);

    @ParameterizedTest
    @CsvSource({
        "AGREE,     -,              G, -, -",
        "DISAGREE,  -,              -, R, -",
        "BOTH,      -,              G, R, -",
        "NONE,      -,              N, N, -",
        "UNCERTAIN, TICK_OR_DOT,    O, O, -",
        "UNCERTAIN, PARTIAL_STRIKE, O, O, O",
    })
    void outlinesTheCellsThatWereMarkedOnAnAgreeDisagreeBallot(
            MarkStatus status, String reason, String agree, String disagree, String name) throws IOException {
        StyleRow row = AGREE.printed().rows().get(2);
        BufferedImage picture = picture(AGREE, row.no(), status, reason);

        assertThat(outline(picture, row.answers().orElseThrow().agree().grown(-0.5)))
                .isEqualTo(agree);
        assertThat(outline(picture, row.answers().orElseThrow().disagree().grown(-0.5)))
                .isEqualTo(disagree);
        assertThat(outline(picture, row.lines().get(0).ink().grown(1))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"KEPT, -, G", "STRUCK, -, R", "UNCERTAIN, FAINT_STRIKE, O"})
    void outlinesTheNameOnAStrikeOutBallot(MarkStatus status, String reason, String name) throws IOException {
        StyleRow row = STRIKE_OUT.printed().rows().get(2);

        assertThat(outline(
                        picture(STRIKE_OUT, row.no(), status, reason),
                        row.lines().get(0).ink().grown(1)))
                .isEqualTo(name);
    }

    /** The colour on the middle of every side of the box, if they agree. */
    private static String outline(BufferedImage picture, MmBox box) {
        double x = (box.left() + box.right()) / 2;
        double y = (box.top() + box.bottom()) / 2;
        List<String> sides = List.of(
                colour(picture, x, box.top()),
                colour(picture, x, box.bottom()),
                colour(picture, box.left(), y),
                colour(picture, box.right(), y));
        return sides.stream().distinct().count() == 1 ? sides.get(0) : sides.toString();
    }

    /** On the pixel or beside it: thin lines may be drawn half a pixel off. */
    private static String colour(BufferedImage picture, double xMm, double yMm) {
        Map<String, Color> known = Map.of(
                "G", RowOutline.VOTE, "R", RowOutline.NO_VOTE, "O", RowOutline.UNCERTAIN, "N", RowOutline.NEITHER);
        return known.entrySet().stream()
                .filter(one -> IntStream.range(0, 9)
                        .map(i -> picture.getRGB(px(xMm) + i % 3 - 1, px(yMm) + i / 3 - 1))
                        .anyMatch(pixel -> near(one.getValue(), new Color(pixel))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("-");
    }

    private static boolean near(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                        + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue())
                < 60;
    }

    private static int px(double mm) {
        return (int) Math.round((mm + MARGIN_MM) * PX_PER_MM);
    }

    private static BufferedImage picture(TestForm form, int no, MarkStatus status, String reason) throws IOException {
        BallotStyle style = new BallotStyle(
                "0".repeat(64),
                form.contest().id(),
                form.election().regime(),
                form.contest().method(),
                form.contest().seats(),
                false,
                form.printed().widthMm(),
                form.printed().heightMm(),
                new BlankPage(new byte[] {1}, SCAN_DPI),
                Optional.empty(),
                form.printed().rows());
        Set<AdjudicationReason> reasons = reason.equals("-") ? Set.of() : Set.of(AdjudicationReason.valueOf(reason));
        List<RowReading> rows = new ArrayList<>();
        for (StyleRow row : style.rows()) {
            rows.add(new RowReading(
                    row.no(),
                    row.no() == no ? status : MarkStatus.UNCERTAIN,
                    0.9,
                    row.no() == no ? reasons : Set.of(AdjudicationReason.INTERNAL),
                    new RowMeasurement(Map.of())));
        }
        double perMm = SCAN_DPI / 25.4;
        Registration registration = new Registration(new double[] {perMm, 0, 0, 0, perMm, 0}, 0, 0);
        byte[] drawn = ReadingPicture.png(
                        new ScannedPage("a.png", SCANS.computeIfAbsent(form, ReadingPictureTest::scan), 0),
                        style,
                        new PageReading.Read(registration, Set.of(), rows),
                        java.util.Locale.ROOT)
                .orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(drawn));
    }

    private static byte[] scan(TestForm form) {
        GrayImage gray = PrintRaster.gray(form.printed().pdf(), SCAN_DPI);
        BufferedImage picture = new BufferedImage(gray.width(), gray.height(), BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setDataElements(0, 0, gray.width(), gray.height(), gray.pixels());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
