package vn.kiemphieu.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.adjudication.ManualEntry;
import vn.kiemphieu.adjudication.PaperLines;
import vn.kiemphieu.adjudication.RulingsFile;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.app.PeopleFile;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.blank.BlankLoader;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.image.PageImage.Decoded;
import vn.kiemphieu.intake.CandidateIntake;
import vn.kiemphieu.intake.ContestTerms;
import vn.kiemphieu.intake.table.ListFile;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.source.escl.EsclAnswers;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.verifier.Verify;

/** Every reader of what others made, with whole files to start from. */
final class Targets {
    private static final long MOST_PIXELS = 64_000_000;
    private static final Path TEMPLATE = Path.of("templates/party-a5-table");

    private final Path temp;

    Targets(Path temp) {
        this.temp = temp;
    }

    List<Target> all() throws IOException {
        byte[] election = SampleStation.ELECTION.formatted("state").getBytes(StandardCharsets.UTF_8);
        byte[] list = "STT;Họ và tên;Ngày sinh\n1;Nguyễn Văn An;1975\n2;Trần Thị Bình;12/5/1980\n"
                .getBytes(StandardCharsets.UTF_8);
        return List.of(
                new Target("picture", Seeds.images(), this::picture),
                new Target("tiff", Seeds.tiffs(), bytes -> pages(bytes, "a.tif")),
                new Target("pdf", Seeds.pdfs(temp), bytes -> pages(bytes, "a.pdf")),
                new Target("blank-pdf", Seeds.pdfs(temp), bytes -> BlankLoader.load(file(bytes, "blank.pdf"))),
                new Target("xlsx", List.of(Seeds.xlsx()), bytes -> list(bytes, "list.xlsx")),
                new Target("list-csv", List.of(list, Seeds.xlsx()), bytes -> list(bytes, "list.csv")),
                new Target(
                        "rulings-csv",
                        List.of(text("sheet,row,verdict,by,committee,present,note\nB1/1,2,kept,A,,,\n")),
                        bytes -> RulingsFile.read(file(bytes, "rulings.csv"))),
                new Target(
                        "entry-csv",
                        List.of(text("ballot,marks\n1,1 3\n2,0\n")),
                        bytes -> ManualEntry.read(file(bytes, "entry.csv"))),
                new Target(
                        "audit-csv",
                        List.of(text("batch,ballot,marks\nB1,1,1 3\nB1,2,0\n")),
                        bytes -> PaperLines.read(file(bytes, "audit.csv"))),
                new Target(
                        "people-csv",
                        List.of(text("Nguyễn Văn An,truong-ban\nTrần Bình,uy-vien\n")),
                        bytes -> PeopleFile.read(file(bytes, "people.csv"))),
                new Target("election", List.of(election), bytes -> ElectionFile.read(file(bytes, "election.json"))),
                new Target(
                        "calibration",
                        List.of(Files.readAllBytes(Path.of("calibration/default.json"))),
                        bytes -> CalibrationFile.read(file(bytes, "calibration.json"))),
                new Target("style", List.of(Files.readAllBytes(TEMPLATE.resolve("style.json"))), this::style),
                new Target("package", packages(), this::verify),
                new Target(
                        "docx-form",
                        List.of(Seeds.docx(temp)),
                        bytes -> PaperFile.form(file(bytes, "form.docx"), Seeds.fields(), temp.resolve("out.docx"))),
                new Target("escl", escl(), EsclAnswers::take),
                new Target("database", List.of(database()), this::database));
    }

    private void picture(byte[] bytes) {
        for (int frame = 0; frame < 2; frame++) {
            if (PageImage.decode(new ScannedPage("a", bytes, frame), MOST_PIXELS) instanceof Decoded.Page page) {
                page.image().close();
            }
        }
    }

    private void pages(byte[] bytes, String name) throws IOException {
        try (BallotSource source = BallotSources.of(List.of(file(bytes, name)))) {
            for (Optional<FedPage> page = source.next(); page.isPresent(); page = source.next()) {
                if (page.get() instanceof ScannedPage scanned
                        && PageImage.decode(scanned, MOST_PIXELS) instanceof Decoded.Page decoded) {
                    decoded.image().close();
                }
            }
        }
    }

    private void list(byte[] bytes, String name) throws IOException {
        ContestTerms terms = new ContestTerms(Regime.STATE, VotingMethod.STRIKE_OUT, 2);
        CandidateIntake.read(ListFile.read(file(bytes, name), Optional.empty()), terms);
    }

    private void style(byte[] bytes) throws IOException {
        StyleFolder.parse(
                Map.of("style.json", bytes, "blank.png", Files.readAllBytes(TEMPLATE.resolve("blank.png"))),
                Path.of("style"));
    }

    private void verify(byte[] bytes) throws IOException {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Verify.run(new String[] {file(bytes, "package.zip").toString()}, nowhere);
    }

    private List<byte[]> packages() throws IOException {
        Path out = temp.resolve("exports");
        vn.kiemphieu.faults.Exported.make(temp.resolve("counted"), out);
        try (var files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .map(Targets::bytes)
                    .toList();
        }
    }

    private byte[] database() throws IOException {
        Path folder = temp.resolve("place");
        try (StationFolder station = SampleStation.make(folder)) {
            SampleStation.feed(station, "B1", "a.png", SampleStation.struck(2));
        }
        return Files.readAllBytes(folder.resolve("station.db"));
    }

    private void database(byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("broken"));
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("station.db" + end));
        }
        Files.write(folder.resolve("station.db"), bytes);
        try (StationFolder station = StationFolder.openToRead(folder)) {
            station.integrity().check();
        }
    }

    private static List<byte[]> escl() {
        return List.of(text("""
                        <?xml version="1.0"?><scan:ScannerCapabilities xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03">
                        <scan:Version>2.6</scan:Version><scan:Adf><scan:AdfSimplexInputCaps><scan:MaxWidth>2550</scan:MaxWidth>
                        <scan:MaxHeight>4200</scan:MaxHeight><scan:SettingProfiles><scan:SettingProfile><scan:ColorModes>
                        <scan:ColorMode>Grayscale8</scan:ColorMode></scan:ColorModes><scan:SupportedResolutions>
                        <scan:DiscreteResolutions><scan:DiscreteResolution><scan:XResolution>300</scan:XResolution>
                        <scan:YResolution>300</scan:YResolution></scan:DiscreteResolution></scan:DiscreteResolutions>
                        </scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles></scan:AdfSimplexInputCaps>
                        </scan:Adf></scan:ScannerCapabilities>"""), text("""
                        <scan:ScannerStatus xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"
                        xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"><pwg:Version>2.6</pwg:Version><pwg:State>Idle</pwg:State>
                        <scan:AdfState>ScannerAdfLoaded</scan:AdfState></scan:ScannerStatus>"""));
    }

    private Path file(byte[] bytes, String name) throws IOException {
        return Files.write(temp.resolve(name), bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
