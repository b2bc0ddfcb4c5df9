package vn.kiemphieu.records.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.records.RecordsJson;
import vn.kiemphieu.records.StationRecord;
import vn.kiemphieu.records.WholeFile;
import vn.kiemphieu.records.cdf.CvrReport;
import vn.kiemphieu.records.cdf.EventReport;
import vn.kiemphieu.records.cdf.ResultsReport;
import vn.kiemphieu.seal.StationKey;

/**
 * What a secretary carries to the level above, in one file: what the voters were asked ({@code asked.json}, the text whose hash
 * stands on the minutes), settings and totals ({@code records.json}), cast vote records, results, event log, minutes, and the
 * list of their hashes. Made twice from the same counting place it is the same to the byte.
 */
public final class ResultPackage {
    public static final String FILE = "result-package.zip";

    private ResultPackage() {}

    /**
     * @param papers minutes and other papers to go with it; kept as they are, under {@code papers/}
     * @throws StationException when a paper cannot be read
     * @throws IllegalArgumentException when two have the same name
     */
    public static Path write(StationRecord station, List<Path> papers, StationKey key, Path folder) {
        requireReadable(papers);
        return WholeFile.write(folder.resolve(FILE), out -> pack(station, papers, key, out));
    }

    private static void pack(StationRecord station, List<Path> papers, StationKey key, OutputStream out)
            throws IOException {
        SealedZip zip = new SealedZip(out, station.asOf());
        zip.add("asked.json", to -> to.write(station.definition().asked().getBytes(StandardCharsets.UTF_8)));
        zip.add("records.json", to -> RecordsJson.write(station, to));
        zip.add("cvr.json", to -> CvrReport.write(station, to));
        zip.add("results.json", to -> ResultsReport.write(station, to));
        zip.add("events.json", to -> EventReport.write(station, to));
        for (Path paper : papers) {
            zip.add("papers/" + name(paper), to -> Files.copy(paper, to));
        }
        zip.seal(
                "result-package",
                Map.of("program", station.program(), "test", station.test(), "log", EventTree.head(station.events())),
                key);
    }

    /** Whether each paper has a name of its own. */
    public static boolean namesDiffer(List<Path> papers) {
        return papers.stream().map(ResultPackage::name).distinct().count() == papers.size();
    }

    /** As macOS gives it, a name may be decomposed. */
    private static String name(Path paper) {
        return Normalizer.normalize(paper.getFileName().toString(), Normalizer.Form.NFC);
    }

    private static void requireReadable(List<Path> papers) {
        if (!namesDiffer(papers)) {
            throw new IllegalArgumentException("two papers of one name: " + papers);
        }
        for (Path paper : papers) {
            if (!Files.isRegularFile(paper)) {
                throw new StationException(Trouble.FILE_MISSING, paper);
            }
            if (!Files.isReadable(paper)) {
                throw new StationException(Trouble.FILE_UNREADABLE, paper, "AccessDeniedException");
            }
        }
    }
}
