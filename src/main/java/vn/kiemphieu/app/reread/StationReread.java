package vn.kiemphieu.app.reread;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.reading.BatchReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/**
 * Reads every stored picture of a contest again and tells what is read otherwise; nothing is changed by it.
 *
 * @param readerName which version of the reader, with which calibration and template
 */
public record StationReread(StationFolder station, String contest, String readerName) {
    /** What the counting place adds to a reading, which no reader sees on one picture. */
    private static final Set<AdjudicationReason> NOT_READ =
            EnumSet.of(AdjudicationReason.DUPLICATE_IMAGE, AdjudicationReason.FED_TWICE);

    /**
     * @param reader used by all threads at once
     * @param done told the number of sheets so far
     */
    public RereadReport run(Function<ScannedPage, PageReading> reader, int threads, IntConsumer done) {
        List<SheetCase> cases = ContestCases.load(station, contest).sheets().stream()
                .filter(StationReread::hasPicture)
                .toList();
        List<SheetChange> sheets = new ArrayList<>();
        List<RowChange> rows = new ArrayList<>();
        Iterator<SheetCase> next = cases.iterator();
        int[] read = {0};
        new BatchReader(reader, threads).read(new Pictures(station, cases), (page, reading) -> {
            compare(next.next(), reading, sheets, rows);
            done.accept(++read[0]);
        });
        List<String> before = cases.stream()
                .map(each -> each.sheet().reader())
                .distinct()
                .sorted()
                .toList();
        return new RereadReport(contest, before, readerName, cases.size(), sheets, rows);
    }

    /** Not a file that was no picture, nor one that was fed only to try the scanner. */
    private static boolean hasPicture(SheetCase each) {
        PageReading reading = each.sheet().reading();
        return !(reading instanceof PageReading.Unreadable)
                && !reading.reasons().contains(AdjudicationReason.TEST_BALLOT);
    }

    private static void compare(SheetCase sheet, PageReading after, List<SheetChange> sheets, List<RowChange> rows) {
        PageReading before = sheet.sheet().reading();
        boolean ruled = sheet.rulings().stream()
                .anyMatch(ruling -> ruling.adjudication().row().isEmpty());
        if (before instanceof Read was
                && after instanceof Read is
                && was.rows().size() == is.rows().size()) {
            if (!asRead(was).equals(asRead(is))) {
                sheets.add(new SheetChange(sheet.sheet().id(), before, after, ruled));
            }
            for (int i = 0; i < was.rows().size(); i++) {
                RowReading old = was.rows().get(i);
                RowReading now = is.rows().get(i);
                if (RowChange.differ(old, now)) {
                    rows.add(new RowChange(sheet.sheet().id(), old, now, ruled || ruledOn(sheet, old.no())));
                }
            }
        } else if (!before.getClass().equals(after.getClass())
                || before instanceof Read
                || !before.reasons().equals(after.reasons())) {
            sheets.add(new SheetChange(sheet.sheet().id(), before, after, ruled));
        }
    }

    private static boolean ruledOn(SheetCase sheet, int row) {
        return sheet.rulings().stream()
                .anyMatch(ruling -> ruling.adjudication().row().isPresent()
                        && ruling.adjudication().row().getAsInt() == row);
    }

    private static Set<AdjudicationReason> asRead(Read reading) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        reasons.addAll(reading.sheetReasons());
        reasons.removeAll(NOT_READ);
        return reasons;
    }

    /** The stored pictures in the order fed. */
    private static final class Pictures implements BallotSource {
        private final StationFolder station;
        private final Iterator<SheetCase> cases;

        Pictures(StationFolder station, List<SheetCase> cases) {
            this.station = station;
            this.cases = cases.iterator();
        }

        @Override
        public Optional<FedPage> next() {
            if (!cases.hasNext()) {
                return Optional.empty();
            }
            StoredSheet sheet = cases.next().sheet();
            byte[] bytes = station.images().get(sheet.imageHash(), sheet.id());
            return Optional.of(new ScannedPage(sheet.source(), bytes, sheet.frame()));
        }

        @Override
        public void close() {}
    }
}
