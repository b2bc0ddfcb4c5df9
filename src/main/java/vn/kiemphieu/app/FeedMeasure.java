package vn.kiemphieu.app;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredStyle;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;
import vn.kiemphieu.testdeck.scan.ScanSetting.Format;
import vn.kiemphieu.testdeck.scan.ScanSetting.Mode;

/**
 * Feeds drawn A5 ballots, gray JPEG at 200 dpi, into a new counting place, each read and stored as in a count. The drawn
 * pictures come again and again with a number behind their last byte, so that every file is another.
 */
public final class FeedMeasure {
    private static final Person HEAD = new Person("Nguyễn Văn An", Role.HEAD);
    private static final String ELECTION = """
            {"schema": 1, "title": "Bench", "unit": "Bench", "regime": "party-congress", "contests": [
              {"id": "bench", "title": "Bench", "method": "strike-out", "seats": 1, "candidates": [
                {"no": 1, "name": "Nguyễn Văn A"}, {"no": 2, "name": "Nguyễn Văn B"}]}]}
            """;

    private final BallotStyle style;
    private final List<byte[]> pictures = new ArrayList<>();

    /** @param drawn how many different ballots to draw */
    public FeedMeasure(int drawn) {
        TestForm form = TestForms.PARTY_A5_TABLE.form(0);
        DeckSpec deck = new DeckSpec(form, Profile.CLEAN, 1, drawn, 0);
        for (int i = 0; i < drawn; i++) {
            pictures.add(TestDeck.sheet(deck, i, usual -> usual.set(200, Mode.GRAY, Format.JPEG))
                    .image());
        }
        this.style = DrawnDeck.style(form);
    }

    /**
     * @param folder of the new counting place, missing or empty
     * @param again whether papers are to be known again by their ink
     * @param perMinute how many sheets the feeder brings in a minute; 0: as many as are taken
     * @param stored told after every sheet how many are stored
     * @return how many pictures waited at most, where the feeder has a speed of its own
     */
    public int run(Path folder, int sheets, int threads, boolean again, int perMinute, IntConsumer stored) {
        Pages pages = new Pages(sheets, perMinute);
        StationFacts facts = new StationFacts(ElectionFile.parse(ELECTION, "bench.json"), true, 1);
        String who = HEAD.name();
        try (StationFolder station = StationFolder.create(folder, facts, List.of(HEAD), who, Clock.systemUTC());
                BallotReader reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            StoredStyle kept = station.styles()
                    .add(
                            "bench",
                            facts.definition().hash(),
                            new TreeMap<>(Map.of("style.json", new byte[] {'{', '}'})),
                            who);
            Batch batch = station.batches().open("bench", "B1", Batch.Kind.SCANNED, false, who);
            new BatchScan(station, batch, kept, "bench", who, Optional.of(style).filter(s -> again))
                    .run(pages, reader::read, threads, counts -> stored.accept(counts.total()));
        }
        return pages.mostWaiting;
    }

    private final class Pages implements BallotSource {
        private final int sheets;
        private final long intervalNs;
        private long beganNs;
        private int next;
        private int mostWaiting;

        Pages(int sheets, int perMinute) {
            this.sheets = sheets;
            this.intervalNs = perMinute == 0 ? 0 : TimeUnit.MINUTES.toNanos(1) / perMinute;
        }

        @Override
        public boolean ready() {
            return intervalNs == 0 || dueNs() <= 0;
        }

        /** How long until the feeder has the next picture; 0 or less once it has. */
        private long dueNs() {
            return next == 0 ? 0 : beganNs + next * intervalNs - System.nanoTime();
        }

        /** The feeder goes on whether or not anybody takes its pictures. */
        private void await() {
            if (next == 0) {
                beganNs = System.nanoTime();
            }
            long due = dueNs();
            if (due > 0) {
                LockSupport.parkNanos(due);
            }
            mostWaiting = Math.max(mostWaiting, (int) Math.min(sheets - next, 1 + Math.max(0, -due) / intervalNs));
        }

        @Override
        public Optional<FedPage> next() {
            if (next == sheets) {
                return Optional.empty();
            }
            if (intervalNs > 0) {
                await();
            }
            byte[] picture = pictures.get(next % pictures.size());
            byte[] other = Arrays.copyOf(picture, picture.length + Integer.BYTES);
            ByteBuffer.wrap(other).putInt(picture.length, next);
            return Optional.of(new ScannedPage(++next + ".jpg", other, 0));
        }

        @Override
        public void close() {}
    }
}
