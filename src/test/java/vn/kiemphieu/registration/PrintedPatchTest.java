package vn.kiemphieu.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.nativelib.NativeMemory;
import vn.kiemphieu.registration.PatchMatcher.Guess;
import vn.kiemphieu.registration.PatchMatcher.Shift;
import vn.kiemphieu.testdeck.TestForms;

/** Patches of print are compared as OpenCV compares them. */
class PrintedPatchTest {
    private static final int REACH = 6;

    private static final ScannedPrint FORM = ScannedPrint.of(TestForms.PARTY_A5_TABLE);

    @Test
    void findsWhatTheWholeSearchFinds() {
        try (PrintedCells cells = new PrintedCells(FORM.blank(), 100);
                PageImage page = FORM.fed(200, 0, 0.2, -0.3, 0.8).open()) {
            Affine straight = Affine.resampling(2);
            GrayImage seen = page.sampleInk(straight, cells.width(), cells.height());
            Mat scene = Mats.of(seen);
            int found = 0;
            for (PrintedPatch patch : cells.all()) {
                Shift all = PatchMatcher.find(cells.ink(), scene, patch.box(), Guess.SAME_PLACE, REACH);
                var climbed = PatchClimb.find(
                        patch.in(seen, Guess.SAME_PLACE, REACH), Guess.SAME_PLACE, PatchRegistration.CLIMBED_SCORE);
                if (climbed.isPresent()) {
                    found++;
                    assertThat(climbed.get().dx()).isCloseTo(all.dx(), within(1e-3));
                    assertThat(climbed.get().dy()).isCloseTo(all.dy(), within(1e-3));
                    assertThat(climbed.get().score()).isCloseTo(all.score(), within(1e-4));
                }
            }
            NativeMemory.release(scene);
            assertThat(found).isGreaterThan(cells.all().size() / 2);
        }
    }

    @Test
    void boxesHoldEveryPatchWithItsRoom() {
        GrayImage noise = noise(400, 300);
        List<PrintedPatch> patches = List.of(
                new PrintedPatch(noise, new Rect(0, 0, 70, 35)),
                new PrintedPatch(noise, new Rect(70, 0, 70, 35)),
                new PrintedPatch(noise, new Rect(330, 265, 70, 35)));
        List<Rect> boxes = PatchArea.boxes(patches, 8, 400, 300);
        assertThat(boxes).containsExactlyInAnyOrder(new Rect(0, 0, 148, 43), new Rect(322, 257, 78, 43));
    }

    private static GrayImage noise(int width, int height) {
        byte[] pixels = new byte[width * height];
        new Random(1).nextBytes(pixels);
        return new GrayImage(width, height, pixels);
    }
}
