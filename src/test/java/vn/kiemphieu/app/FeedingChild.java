package vn.kiemphieu.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

/** A process that feeds a batch and says every sheet once it is stored, to be killed by {@link KilledFeedTest}. */
public final class FeedingChild {
    private FeedingChild() {}

    /** @param args the counting place's folder and the number of sheets */
    public static void main(String[] args) {
        int sheets = Integer.parseInt(args[1]);
        try (StationFolder station = StationFolder.openToWrite(Path.of(args[0]), Clock.systemUTC())) {
            feed(station, sheets, sheet -> {
                System.out.println(sheet);
                System.out.flush();
            });
        }
        System.out.println("done");
        System.out.flush();
    }

    static void feed(StationFolder station, int sheets, java.util.function.Consumer<String> stored) {
        String who = SampleStation.AN.name();
        Batch batch = station.batches().open("bch", "B1", Batch.Kind.SCANNED, true, who);
        Function<ScannedPage, PageReading> reader = FeedingChild::read;
        new BatchScan(station, batch, SampleStation.style(station), "reader-1", who)
                .run(new Numbered(sheets), reader, 2, (sheet, counts) -> stored.accept(sheet.source()));
    }

    /** What a sheet says follows from its name. */
    private static PageReading read(ScannedPage page) {
        int number = Integer.parseInt(page.name().replace(".png", ""));
        return SampleStation.struck(1 + number % 3);
    }

    private static final class Numbered implements BallotSource {
        private final int sheets;
        private int next = 1;

        Numbered(int sheets) {
            this.sheets = sheets;
        }

        @Override
        public Optional<FedPage> next() {
            if (next > sheets) {
                return Optional.empty();
            }
            String name = next++ + ".png";
            return Optional.of(new ScannedPage(name, ("image of " + name).getBytes(StandardCharsets.UTF_8), 0));
        }

        @Override
        public void close() {}
    }
}
