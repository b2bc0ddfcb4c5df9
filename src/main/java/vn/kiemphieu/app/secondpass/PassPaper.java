package vn.kiemphieu.app.secondpass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;

/** The comparison of two passes as a page to be signed. */
public final class PassPaper {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private PassPaper() {}

    /** @param test whether the counting place is for tests only */
    public static void print(PassReport report, Election election, boolean test, Path file) {
        List<Fields> lines = new ArrayList<>();
        for (Sayable sentence : report.sentences()) {
            lines.add(new Fields().put("no", lines.size() + 1).put("found", sentence.in(VIETNAMESE)));
        }
        if (lines.isEmpty()) {
            lines.add(new Fields().put("no", "").put("found", "Không có"));
        }
        Fields fields = new Fields()
                .put("election", election.title())
                .put("unit", election.unit())
                .put("contest", report.contest().title())
                .put("summary", report.summary().in(VIETNAMESE))
                .list("difference", List.of("no", "found"), lines);
        PaperFile.pdf(
                new Paper("second-pass", test ? "THỬ" : "", "", FormText.read("common/second-pass.txt", fields)), file);
    }
}
