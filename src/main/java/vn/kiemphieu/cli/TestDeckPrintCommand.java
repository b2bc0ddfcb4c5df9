package vn.kiemphieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.MarkedPrint;
import vn.kiemphieu.testdeck.PrintedDeck;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Ballots to print for a test of a scanner, with known answers, and the list that goes with the pile. */
@Command(name = "print", mixinStandardHelpOptions = true)
final class TestDeckPrintCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--form", paramLabel = "NAME")
    private Optional<String> form = Optional.empty();

    @Option(names = "--election", paramLabel = "E.json")
    private Optional<Path> election = Optional.empty();

    @Option(names = "--contest", paramLabel = "ID")
    private Optional<String> contest = Optional.empty();

    @Mixin
    private BallotOptions ballot;

    @Option(names = "--names", defaultValue = "0", paramLabel = "L")
    private long names;

    @Option(names = "--seed", required = true, paramLabel = "S")
    private long seed;

    @Option(names = "--drawn", defaultValue = "24", paramLabel = "N")
    private int drawn;

    @Option(names = "--by-hand", defaultValue = "12", paramLabel = "N")
    private int byHand;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    TestDeckPrintCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("printdeck");
    }

    @Override
    public Integer call() throws IOException {
        if (drawn < 0 || byHand < 0 || drawn + byHand < 1 || drawn + byHand > MOST) {
            throw new ParameterException(spec.commandLine(), messages.say("print.count", MOST));
        }
        if (form.isEmpty() && election.isEmpty()) {
            throw new ParameterException(spec.commandLine(), messages.say("print.formOrElection"));
        }
        TestForm made = election.map(file -> OwnBallot.form(file, contest, form, ballot, spec, console))
                .orElseGet(() -> madeUp(form.orElseThrow()));
        boolean answered = made.contest().method() == VotingMethod.AGREE_DISAGREE;
        PrintedDeck deck = new PrintedDeck(made, seed, drawn, byHand, kind -> messages.knows(key(answered, kind)));
        deck.write(out);
        List<PrintedDeck.Sheet> sheets = deck.sheets();
        Files.write(out.resolve("list.pdf"), list(made, sheets));
        console.out().println(messages.say("print.written", drawn, byHand, out));
        return ExitCode.DONE;
    }

    private TestForm madeUp(String name) {
        return Arrays.stream(TestForms.values())
                .filter(one -> one.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), messages.say("print.noForm", name, TestDeckCommand.names())))
                .form(names);
    }

    private byte[] list(TestForm made, List<PrintedDeck.Sheet> sheets) {
        List<String> before = new ArrayList<>(List.of(
                messages.say("list.pile", drawn, byHand),
                messages.say("list.scan", PrintedDeck.SCAN),
                messages.say("list.secret")));
        if (made.sealed()) {
            before.add(messages.say("list.stamp"));
        }
        List<MarkedPrint.Entry> entries = sheets.stream()
                .map(sheet -> entry(sheet, made.contest().method() == VotingMethod.AGREE_DISAGREE))
                .toList();
        return MarkedPrint.list(messages.say("list.title", made.contest().title()), before, entries);
    }

    private MarkedPrint.Entry entry(PrintedDeck.Sheet sheet, boolean answered) {
        String heading = sheet.printed()
                ? messages.say("list.printed", sheet.number())
                : messages.say("list.byHand", sheet.number(), pen(sheet.pen()));
        List<String> lines = new ArrayList<>();
        for (RowTruth row : sheet.rows()) {
            if (!row.kind().equals("none") || row.mark().equals(Optional.of(MarkStatus.NONE))) {
                lines.add(messages.say(
                        sheet.printed() ? "list.is" : "list.do", row.no(), row.name(), said(row, answered)));
            }
        }
        extra(sheet).ifPresent(lines::add);
        if (lines.isEmpty()) {
            lines.add(messages.say("list.nothing"));
        }
        return new MarkedPrint.Entry(heading, lines);
    }

    /** What is on the sheet besides its rows. */
    private Optional<String> extra(PrintedDeck.Sheet sheet) {
        return switch (sheet.sheetClass()) {
            case EXTRA_NOTE, EXTRA_SIGNATURE, EXTRA_NAME ->
                Optional.of(messages.say("sheet." + sheet.sheetClass().code()));
            default -> Optional.empty();
        };
    }

    private String said(RowTruth row, boolean answered) {
        String cell =
                messages.say(row.mark().equals(Optional.of(MarkStatus.DISAGREE)) ? "cell.disagree" : "cell.agree");
        String words = messages.knows(key(answered, row.kind()))
                ? messages.say(key(answered, row.kind()), cell)
                : messages.say("list.asDrawn");
        return row.clear() || row.mark().isPresent() ? words : messages.say("list.asks", words);
    }

    private static String key(boolean answered, String kind) {
        return (answered ? "cell." : "name.") + kind;
    }

    /** As {@code ball-blue}, in words; several are joined by {@code +}. */
    private String pen(String code) {
        return code.isEmpty()
                ? messages.say("pen.any")
                : Arrays.stream(code.split("\\+"))
                        .map(one -> one.split("-"))
                        .map(one -> messages.say("pen." + one[0], messages.say("colour." + one[1])))
                        .collect(Collectors.joining(", "));
    }
}
