package vn.kiemphieu.cli.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;

/**
 * What waited for people and how they settled it.
 *
 * @param sheets in the queue
 * @param doubts names and sheets asked about
 * @param example a sheet worth a picture: read, with a doubtful name if there is one
 */
record QueueFigures(int sheets, int doubts, Optional<SheetId> example) {

    static QueueFigures of(List<SheetCase> queue, List<RulingRequest> rulings) {
        int doubts = (int) rulings.stream()
                .map(ruling -> List.of(ruling.sheet(), ruling.row()))
                .distinct()
                .count();
        Optional<SheetId> example = Stream.concat(
                        queue.stream().filter(QueueFigures::showsDoubtOnName),
                        queue.stream().filter(sheet -> sheet.sheet().reading() instanceof PageReading.Read))
                .map(sheet -> sheet.sheet().id())
                .findFirst();
        return new QueueFigures(queue.size(), doubts, example);
    }

    private static boolean showsDoubtOnName(SheetCase sheet) {
        return sheet.sheet().reading() instanceof PageReading.Read read
                && read.rows().stream().anyMatch(row -> row.status() == MarkStatus.UNCERTAIN)
                && read.rows().stream().anyMatch(row -> row.status() == MarkStatus.STRUCK);
    }
}
