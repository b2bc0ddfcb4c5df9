package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.calibration.SheetTruth;
import vn.kiemphieu.calibration.fit.LabelledPage;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;

/**
 * Sheets of a test counting place as labels: what people ruled on a row is true of it. Of rows nobody ruled on nothing is
 * known, whatever the machine read there.
 */
public final class LabelledStation {
    private static final String RULED = "ruled";

    private LabelledStation() {}

    /**
     * @param station open while the pages are used
     * @throws StationException when it is no test counting place, or nobody ruled on anything
     */
    public static List<LabelledPage> pages(StationFolder station, String contestId) {
        if (!station.facts().test()) {
            throw new StationException(Trouble.STATION_NO_TEST);
        }
        Map<Object, BallotStyle> styles = new HashMap<>();
        List<LabelledPage> pages = new ArrayList<>();
        boolean ruled = false;
        for (SheetCase one : ContestCases.load(station, contestId).sheets()) {
            StoredSheet sheet = one.sheet();
            SheetTruth truth = truth(one);
            ruled |= !truth.rows().isEmpty() || truth.sheetClass() != SheetClass.NORMAL;
            BallotStyle style = styles.computeIfAbsent(
                    station.styles().of(sheet).key(), key -> StationStyles.styleOf(station, sheet));
            pages.add(new LabelledPage(
                    style, sheet.id().toString(), () -> new LabelledPage.Content(page(station, sheet), truth)));
        }
        if (!ruled) {
            throw new StationException(Trouble.NOTHING_RULED);
        }
        return pages;
    }

    private static ScannedPage page(StationFolder station, StoredSheet sheet) {
        return new ScannedPage(sheet.source(), station.images().get(sheet.imageHash(), sheet.id()), sheet.frame());
    }

    private static SheetTruth truth(SheetCase one) {
        if (one.record() instanceof CastVoteRecord.Outside outside && outside.reason() == OutsideReason.SET_ASIDE) {
            return new SheetTruth(SheetClass.FOREIGN, List.of());
        }
        Set<Integer> ruledOn = new TreeSet<>();
        one.rulings().stream()
                .map(ruling -> ruling.adjudication())
                .filter(ruling -> ruling.verdict() instanceof Verdict.Mark)
                .forEach(ruling -> ruledOn.add(ruling.row().getAsInt()));
        SortedMap<Integer, MarkStatus> marks = new TreeMap<>();
        if (one.record() instanceof CastVoteRecord.Marked marked) {
            marks.putAll(marked.marks());
        }
        marks.keySet().retainAll(ruledOn);
        List<RowTruth> rows = marks.entrySet().stream()
                .map(mark -> new RowTruth(mark.getKey(), "", Optional.of(mark.getValue()), RULED, List.of()))
                .toList();
        return new SheetTruth(SheetClass.NORMAL, rows);
    }
}
