package vn.kiemphieu.cli.station;

import java.util.List;
import java.util.stream.Collectors;
import vn.kiemphieu.report.minutes.Blank;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.minutes.PaperKind;

/** Says what papers that are signed and sent leave to be written by hand. */
record BlankLines(PaperFacts facts, Speech papers) {
    void tell(PaperKind kind, OfContest contest) {
        List<Blank> left = kind.isMinutes() ? Blank.of(kind, facts, contest) : List.of();
        if (!left.isEmpty()) {
            String names = left.stream()
                    .map(blank -> papers.messages().say("blank." + blank))
                    .collect(Collectors.joining("; "));
            papers.warn("papers.blank", contest.count().contest().id(), kind.code(), names);
        }
    }
}
