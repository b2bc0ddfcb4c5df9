package vn.kiemphieu.app;

import java.nio.file.Path;
import java.util.Optional;
import vn.kiemphieu.app.slip.SlipPlaces;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.form.slip.SlipCodePicture;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/** The slip of paper that lies in the place of a sheet taken out of the stack, so that no number moves. */
public final class MarkerSlip {
    private static final String FORM = "common/marker-slip.txt";

    private MarkerSlip() {}

    /**
     * Writes the slip, as large as the ballots, and keeps that the sheet was pulled.
     *
     * @param testMark printed across it where nothing counts
     * @param out a PDF
     * @throws StationException when there is no such sheet or the file cannot be written
     */
    public static void pull(StationFolder station, SheetId id, Person by, String reason, String testMark, Path out) {
        StoredSheet sheet =
                station.sheets().find(id).orElseThrow(() -> new StationException(Trouble.SHEET_UNKNOWN, id));
        write(station, sheet, by, reason, testMark, StationStyles.styleOf(station, sheet), out);
        station.pulls().add(sheet, by, reason);
    }

    /** @param ballot the ballots of whose size it is */
    public static void write(
            StationFolder station,
            StoredSheet sheet,
            Person by,
            String reason,
            String testMark,
            BallotStyle ballot,
            Path out) {
        SheetId id = sheet.id();
        Fields fields = new Fields()
                .put("election", station.facts().election().title())
                .put("unit", station.facts().election().unit())
                .put("batch", id.batch())
                .put("number", id.number())
                .put("by", by.name())
                .put("reason", reason)
                .picture("code", Optional.of(SlipCodePicture.png(SlipPlaces.code(station, sheet))));
        String mark = station.facts().test() ? testMark : "";
        PaperFile.pdf(
                new Paper(id.toString(), mark, "", FormText.read(FORM, fields)),
                Math.min(ballot.widthMm(), ballot.heightMm()),
                Math.max(ballot.widthMm(), ballot.heightMm()),
                out);
    }
}
