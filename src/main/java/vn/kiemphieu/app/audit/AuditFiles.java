package vn.kiemphieu.app.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kiemphieu.app.audit.AuditList.Paper;
import vn.kiemphieu.app.audit.StationAudit.Asked;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.records.table.CsvFile;
import vn.kiemphieu.records.table.Table;
import vn.kiemphieu.records.table.Table.Word;
import vn.kiemphieu.store.AuditStore.Two;

/** Lists that tell where ballots lie. Each is made in the name of two members and put into the journal. */
public final class AuditFiles {
    private final StationAudit audit;

    public AuditFiles(StationAudit audit) {
        this.audit = audit;
    }

    /**
     * The papers to look at, as PDF and as CSV with an empty column for what is read; nothing of what the machine read.
     *
     * @return the files
     */
    public List<Path> pull(Path folder, List<String> names, Locale language) {
        Two two = StationAudit.two(audit.station(), names);
        Path pdf = folder.resolve(stem("pull") + ".pdf");
        new AuditPapers(audit, language).pull(pdf, names);
        Path csv = CsvFile.write(pullTable(), folder.resolve(stem("pull") + ".csv"));
        audit.station().audits().listMade(audit.stored(), "pull", hash(csv), two);
        return List.of(pdf, csv);
    }

    /**
     * Every ballot with its place and what was told of it, for auditors who draw and reckon by themselves. It ties ballots to
     * their places: it is neither published nor given away together with pictures.
     *
     * @return the file
     */
    public Path export(Path file, List<String> names) {
        Two two = StationAudit.two(audit.station(), names);
        CsvFile.write(exportTable(), file);
        audit.station().audits().listMade(audit.stored(), "export", hash(file), two);
        return file;
    }

    private Table pullTable() {
        Table table = table("batch", "ballot", "from_top", "draws", "marks");
        for (Asked asked : audit.toRead()) {
            table.add(
                    asked.paper().id().batch(), asked.paper().id().number(), fromTop(asked.paper()), draws(asked), "");
        }
        return table;
    }

    private Table exportTable() {
        Table table = table("place", "batch", "ballot", "from_top", "valid", "votes");
        int place = 0;
        for (Paper paper : audit.list().papers()) {
            place++;
            table.add(
                    place,
                    paper.id().batch(),
                    paper.id().number(),
                    fromTop(paper),
                    paper.told().valid(),
                    AuditList.votes(paper.told()));
        }
        return table;
    }

    static String fromTop(Paper paper) {
        return paper.fromTop().map(String::valueOf).orElse("");
    }

    static String draws(Asked asked) {
        return asked.draws().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Table table(String... header) {
        return new Table(Word.own("audit"), Arrays.stream(header).map(Word::own).toList());
    }

    private String stem(String what) {
        return audit.count().contest().id() + "-audit-" + what;
    }

    private static String hash(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }
}
