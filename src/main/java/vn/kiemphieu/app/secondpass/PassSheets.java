package vn.kiemphieu.app.secondpass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.rescan.InkTrace;
import vn.kiemphieu.rescan.InkTracer;
import vn.kiemphieu.rescan.TraceBytes;
import vn.kiemphieu.rescan.pass.PassComparison;
import vn.kiemphieu.rescan.pass.PassSheet;
import vn.kiemphieu.rescan.pass.RowInk;
import vn.kiemphieu.store.SecondPassStore.Pass;
import vn.kiemphieu.store.SlipStore;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;

/** Compares what two passes stored. */
public final class PassSheets {
    private final Map<String, InkTracer> tracers = new HashMap<>();
    private final Runnable progress;

    private PassSheets(Runnable progress) {
        this.progress = progress;
    }

    /** @param progress is told after every sheet that was looked at */
    public static PassComparison compare(StationFolder station, StationFolder second, Pass pass, Runnable progress) {
        PassSheets sheets = new PassSheets(progress);
        return PassComparison.of(
                sheets.of(station, pass.contest(), Set.copyOf(pass.batches())),
                sheets.of(second, pass.contest(), Set.of(pass.label())),
                slips(second, pass));
    }

    /** Sheets of the first pass whose marker slips came through the scanner in their stead. */
    private static Set<SheetId> slips(StationFolder second, Pass pass) {
        return second.batches().all().stream()
                .filter(batch -> batch.label().equals(pass.label()))
                .flatMap(batch -> second.slips().of(batch).stream())
                .filter(SlipStore.Slip::fills)
                .flatMap(slip -> slip.of().stream())
                .collect(Collectors.toSet());
    }

    private List<PassSheet> of(StationFolder station, String contest, Set<String> batches) {
        List<PassSheet> sheets = new ArrayList<>();
        Map<Long, Map<Long, InkTrace>> kept = new HashMap<>();
        for (StoredSheet sheet : station.sheets().ofContest(contest)) {
            if (batches.contains(sheet.id().batch())) {
                sheets.add(PassSheet.of(
                        sheet.id(),
                        sheet.reading(),
                        sheet.imageHash() + "#" + sheet.frame(),
                        ink(station, sheet, kept)));
                progress.run();
            }
        }
        return sheets;
    }

    /** Ink on one row only is not kept with the sheet; here it says which of several alike ballots it is. */
    private Optional<RowInk> ink(StationFolder station, StoredSheet sheet, Map<Long, Map<Long, InkTrace>> kept) {
        if (!(sheet.reading() instanceof PageReading.Read read) || !InkTracer.tells(read)) {
            return Optional.empty();
        }
        StoredStyle style = station.styles().of(sheet);
        InkTracer tracer = tracers.computeIfAbsent(style.hash(), hash -> new InkTracer(StationStyles.parse(style)));
        InkTrace known =
                kept.computeIfAbsent(style.key(), key -> traces(station, style)).remove(sheet.key());
        return (known != null
                        ? Optional.of(known)
                        : tracer.trace(
                                new ScannedPage(
                                        sheet.source(),
                                        station.images().get(sheet.imageHash(), sheet.id()),
                                        sheet.frame()),
                                read.registration()))
                .map(trace -> new RowInk(trace, tracer));
    }

    private static Map<Long, InkTrace> traces(StationFolder station, StoredStyle style) {
        Map<Long, InkTrace> traces = new HashMap<>();
        station.traces().each(style, (sheet, bytes) -> traces.put(sheet, TraceBytes.parse(bytes)));
        return traces;
    }
}
