package vn.kiemphieu.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.testdeck.DeckFolder;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** One of the demonstration's counts on its way from the election file to the minutes, each step by the real commands. */
final class DemoCount {
    private static final int SPOILED = 2;
    private static final int UNUSED = 20;
    private static final int STAYED_AWAY = 7;

    private final DemoPlan.Count plan;
    private final DemoFolder files;
    private final DemoCommands commands;
    private final Election election;
    private final TestForm form;
    private final RulingTable table;
    private DeckTruth fed = new DeckTruth(java.util.Map.of());
    private DeckTruth byHand = new DeckTruth(java.util.Map.of());

    /** Puts the shipped election file into the folder. */
    DemoCount(DemoPlan.Count plan, Path out, DemoCommands commands) throws IOException {
        this.plan = plan;
        this.files = new DemoFolder(out.resolve(plan.folder()));
        this.commands = commands;
        Files.createDirectories(files.root());
        Files.write(files.election(), shipped("election.json"));
        this.election = ElectionFile.read(files.election()).election();
        this.form = new TestForm(
                plan.form(),
                election,
                TestForms.named(plan.form()).orElseThrow().form(0).layout());
        this.table = RulingTable.of(election.regime());
    }

    DemoPlan.Count plan() {
        return plan;
    }

    DemoFolder files() {
        return files;
    }

    Election election() {
        return election;
    }

    Contest contest() {
        return form.contest();
    }

    void printBlank() throws IOException {
        Files.write(files.blank(), form.blankPdf());
    }

    /** @return whether it is, byte for byte, the template the program ships with */
    boolean buildTemplate() throws IOException {
        commands.run(
                "template",
                "build",
                "--election",
                files.election(),
                "--blank",
                files.blank(),
                "--out",
                files.template());
        boolean same = true;
        for (String name : StyleFolder.FILES) {
            same &= Arrays.equals(
                    shipped(name), Files.readAllBytes(files.template().resolve(name)));
        }
        return same;
    }

    void init() {
        List<Object> words = new ArrayList<>(
                List.of("init", "--station", files.station(), "--election", files.election(), "--test"));
        words.addAll(List.of("--template", files.template()));
        plan.people().forEach(person -> words.addAll(List.of("--person", person)));
        commands.run(words.toArray());
    }

    /** @param drawn is told how many ballots are done, and of how many */
    void vote(BiConsumer<Integer, Integer> drawn) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        int all = plan.ballots() + plan.typed();
        DeckSpec scanned = new DeckSpec(form, Profile.TYPICAL, plan.seed(), plan.ballots(), 0);
        DeckSpec typed = new DeckSpec(form, Profile.CLEAN, plan.seed() + 1, plan.typed(), 0);
        DeckFolder.write(scanned, files.deck(), threads, done -> drawn.accept(done, all));
        DeckFolder.write(typed, files.typedDeck(), threads, done -> drawn.accept(plan.ballots() + done, all));
        fed = DeckTruth.read(files.deck().resolve("truth.csv"));
        byHand = DeckTruth.read(files.typedDeck().resolve("truth.csv"));
    }

    /** What the committee counts by hand when it opens the box. */
    void setFigures() {
        int collected = expected().collected();
        commands.run(
                "figures",
                "set",
                "--station",
                files.station(),
                "--by",
                plan.members().get(0),
                "roll=" + (collected + STAYED_AWAY),
                "received=" + (collected + SPOILED + UNUSED),
                "issued=" + collected,
                "exchanged=" + SPOILED,
                "unused=" + UNUSED,
                "voted=" + collected,
                "collected=" + collected);
        List<Object> words = new ArrayList<>(List.of("particulars", "set", "--station", files.station()));
        words.addAll(List.of("--by", plan.members().get(0)));
        words.addAll(plan.particulars());
        commands.run(words.toArray());
    }

    /** @return what the command says of it */
    List<String> scan() {
        return commands.runLeavingWork(
                "scan",
                "--station",
                files.station(),
                "--batch",
                plan.batch(),
                "--from",
                files.deck().resolve("images"));
    }

    /** Rules on every sheet of the queue, from a file of recorded rulings. */
    QueueFigures rule() throws IOException {
        RecordedRulings rulings = new RecordedRulings(contest(), election.regime(), plan.members());
        List<SheetCase> queue;
        try (StationFolder station = StationFolder.openToRead(files.station())) {
            queue = ContestCases.load(station, contest().id()).openSheets();
        }
        queue.forEach(sheet ->
                rulings.add(sheet, table.fate(fed.sheets().get(sheet.sheet().source()))));
        DemoFiles.writeRulings(rulings.requests(), files.rulings());
        commands.run("review", "rule", "--station", files.station(), "--from", files.rulings());
        return QueueFigures.of(queue, rulings.requests());
    }

    /** Two persons type the ballots the scanner could not take. */
    List<String> enter() throws IOException {
        DemoFiles.writeTypings(byHand, table, files.typings());
        commands.runLeavingWork(typing(0));
        return commands.run(typing(1));
    }

    private Object[] typing(int member) {
        return new Object[] {
            "enter",
            "--station",
            files.station(),
            "--batch",
            "NHAP-TAY",
            "--from",
            files.typings(),
            "--by",
            plan.members().get(member)
        };
    }

    List<String> confirmInvalid() {
        return commands.run(
                "review",
                "confirm-invalid",
                "--station",
                files.station(),
                "--by",
                plan.members().get(0),
                "--by",
                plan.members().get(1));
    }

    /** Two members close the count; votes are told after that only. */
    List<String> close() {
        return commands.run(
                "close",
                "--station",
                files.station(),
                "--by",
                plan.members().get(0),
                "--by",
                plan.members().get(1));
    }

    /** Who is elected, or why this place does not say it. */
    ContestResult result() {
        commands.runLeavingWork("result", "--station", files.station());
        try (StationFolder station = StationFolder.openToRead(files.station())) {
            return ContestResult.load(station, contest().id());
        }
    }

    List<String> tally() {
        return commands.run("tally", "--station", files.station());
    }

    /** @param claimed rows that are said to have been drawn otherwise than they were */
    DemoResult compare(Optional<DeckTruth> claimed) {
        DeckTruth fedAs = claimed.map(fed::as).orElse(fed);
        DeckTruth typedAs = claimed.map(byHand::as).orElse(byHand);
        ExpectedCount expected = ExpectedCount.of(contest(), table, fedAs, typedAs);
        try (StationFolder station = StationFolder.openToRead(files.station())) {
            ContestCases cases = ContestCases.load(station, contest().id());
            var count = StationCount.of(station, cases);
            List<Difference> differences = new ArrayList<>(Comparison.of(expected, fedAs, cases, count));
            differences.addAll(Comparison.claims(fed, fedAs));
            differences.addAll(Comparison.claims(byHand, typedAs));
            return new DemoResult(expected, count.tally(), differences);
        }
    }

    /** Minutes, files, the check of everything stored, and a picture of one ballot with its reading. */
    List<String> keepRecords(QueueFigures queue) {
        commands.runNoting("minutes", "--station", files.station(), "--out", files.minutes());
        commands.runNoting("minutes", "--station", files.station(), "--paper", "all", "--out", files.papers());
        commands.run("export", "--station", files.station(), "--format", "csv", "--out", files.export());
        commands.run(
                "export",
                "--station",
                files.station(),
                "--format",
                "package",
                "--paper",
                files.minutes(),
                "--by",
                plan.members().get(0),
                "--out",
                files.parcel());
        queue.example()
                .ifPresent(sheet -> commands.run(
                        "review", "show", "--station", files.station(), "--sheet", sheet, "--out", files.picture()));
        return commands.run("verify", "--station", files.station());
    }

    private ExpectedCount expected() {
        return ExpectedCount.of(contest(), table, fed, byHand);
    }

    private byte[] shipped(String name) throws IOException {
        try (InputStream in = DemoCount.class.getResourceAsStream("/templates/" + plan.form() + "/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its template " + plan.form() + "/" + name);
            }
            return in.readAllBytes();
        }
    }
}
