package vn.kiemphieu.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;

/**
 * A sheet with what may never be read on it, however it is scanned.
 *
 * @param origin how to draw it again
 * @param paper the sheet, drawn anew each time
 * @param never for every row what would be its opposite
 * @param refused whether it may never be accepted as a ballot
 * @param turns which of the changes it is tried with, so that alike sheets share them
 */
record LawSheet(
        String origin,
        GoldenForm form,
        Supplier<DrawnPaper> paper,
        List<Set<MarkStatus>> never,
        boolean refused,
        Turns turns) {
    private static final Set<MarkStatus> ANSWERS =
            Set.of(MarkStatus.AGREE, MarkStatus.DISAGREE, MarkStatus.NONE, MarkStatus.BOTH);

    /** Every {@code of}-th change, beginning with number {@code first}. */
    record Turns(int first, int of) {
        static final Turns ALL = new Turns(0, 1);

        boolean include(ScanChange change) {
            return change.ordinal() % of == first % of;
        }
    }

    LawSheet {
        never = List.copyOf(never);
    }

    /** Everything but {@code mark} and asking. */
    static Set<MarkStatus> opposites(MarkStatus mark) {
        return switch (mark) {
            case STRUCK -> Set.of(MarkStatus.KEPT);
            case KEPT -> Set.of(MarkStatus.STRUCK);
            case UNCERTAIN -> Set.of();
            default -> {
                Set<MarkStatus> others = EnumSet.copyOf(ANSWERS);
                others.remove(mark);
                yield others;
            }
        };
    }

    PageReading read() {
        return form.read(paper.get());
    }

    /** What the change breaks, in words; empty when nothing. */
    List<String> violations(PageReading before, ScanChange change) {
        PageReading after = form.read(change.of(paper.get()));
        List<String> found = new ArrayList<>(wrong(after, change.toString()));
        if (before instanceof PageReading.Read was && after instanceof PageReading.Read is) {
            IntStream.range(0, never.size())
                    .filter(i -> opposites(was.rows().get(i).status())
                            .contains(is.rows().get(i).status()))
                    .mapToObj(i -> said(change.toString(), i, after) + ", was "
                            + was.rows().get(i).status())
                    .forEach(found::add);
        }
        return found;
    }

    /** What of the reading is wrong, in words. */
    List<String> wrong(PageReading reading, String scanned) {
        if (refused) {
            return reading.status() == SheetStatus.ACCEPTED
                    ? List.of(origin + ", " + scanned + ": no ballot, accepted")
                    : List.of();
        }
        return reading instanceof PageReading.Read read
                ? IntStream.range(0, never.size())
                        .filter(i -> never.get(i).contains(read.rows().get(i).status()))
                        .mapToObj(i -> said(scanned, i, read))
                        .toList()
                : List.of();
    }

    private String said(String scanned, int row, PageReading reading) {
        return "%s, %s: no. %d read as %s"
                .formatted(
                        origin,
                        scanned,
                        row + 1,
                        ((PageReading.Read) reading).rows().get(row).status());
    }
}
