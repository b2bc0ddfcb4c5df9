package vn.kiemphieu.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;
import vn.kiemphieu.testdeck.scan.ScanSetting;
import vn.kiemphieu.testdeck.scan.ScanSetting.Format;
import vn.kiemphieu.testdeck.scan.ScanSetting.Mode;

/** Files of drawn ballots in the usual sizes, resolutions and formats, to measure speed on; deleted on closing. */
public final class DrawnPages implements AutoCloseable {
    private static final List<TestForms> FORMS = List.of(TestForms.PARTY_A5_TABLE, TestForms.PARTY_A4_LONG);
    private static final List<Setting> SETTINGS = List.of(
            new Setting(200, Mode.GRAY, Format.JPEG),
            new Setting(200, Mode.COLOR, Format.JPEG),
            new Setting(200, Mode.GRAY, Format.PNG),
            new Setting(200, Mode.BILEVEL, Format.TIFF),
            new Setting(300, Mode.GRAY, Format.JPEG),
            new Setting(300, Mode.COLOR, Format.JPEG),
            new Setting(300, Mode.GRAY, Format.PNG),
            new Setting(300, Mode.BILEVEL, Format.TIFF));
    private static final long SEED = 1;

    private final Path folder;
    private final List<Deck> decks;

    private DrawnPages(Path folder, List<Deck> decks) {
        this.folder = folder;
        this.decks = List.copyOf(decks);
    }

    private record Setting(int dpi, Mode mode, Format format) {
        ScanSetting of(ScanSetting usual) {
            return usual.set(dpi, mode, format);
        }

        String name(int sheet) {
            return String.format(Locale.ROOT, "%d-%s-%02d.%s", dpi, mode.code(), sheet, format.suffix());
        }
    }

    /** The files of one form in a folder. */
    public record Deck(BallotStyle style, Path folder) {
        /** The caller closes it. */
        public BallotReader reader(ReaderConfig config) {
            return new BallotReader(style, config, DebugImages.none());
        }
    }

    /**
     * Draws so many sheets of each form for each kind of file.
     *
     * @param drawing told each file's name before it is drawn
     */
    public static DrawnPages draw(int sheets, Consumer<String> drawing) throws IOException {
        List<Deck> decks = new ArrayList<>();
        Path all = Files.createTempDirectory("kiemphieu-bench");
        for (TestForms one : FORMS) {
            TestForm form = one.form(0);
            Path folder = Files.createDirectory(all.resolve(form.name()));
            DeckSpec deck = new DeckSpec(form, Profile.CLEAN, SEED, sheets, 0);
            for (Setting setting : SETTINGS) {
                for (int i = 0; i < sheets; i++) {
                    drawing.accept(form.name() + "/" + setting.name(i));
                    DrawnSheet sheet = TestDeck.sheet(deck, i, setting::of);
                    Files.write(folder.resolve(setting.name(i)), sheet.image());
                }
            }
            decks.add(new Deck(DrawnDeck.style(form), folder));
        }
        return new DrawnPages(all, decks);
    }

    public List<Deck> decks() {
        return decks;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
