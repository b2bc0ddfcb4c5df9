package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestDeckPrintCommandTest {
    private static final String TWO_CONTESTS = """
            {"schema": 1, "title": "Đại hội", "unit": "Đảng bộ xã Tân Hòa", "regime": "party-congress",
             "meeting": "delegates-congress",
             "contests": [
              {"id": "bch", "title": "Ban Chấp hành", "method": "strike-out", "seats": 2, "candidates": [
                {"no": 1, "name": "Nguyễn Văn An"}, {"no": 2, "name": "Lê Thị Bình"}, {"no": 3, "name": "Tô Ngọc Vân"}]},
              {"id": "bt", "title": "Bí thư", "method": "agree-disagree", "seats": 1, "candidates": [
                {"no": 1, "name": "Cao Bá Hưng"}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void theOwnElectionsBallotsArePrintedMarked() throws IOException {
        Path deck = folder.resolve("deck");
        CommandRun run = print("--election", election(), "--contest", "bch", "--drawn", "3", "--by-hand", "1", deck);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        Path ballots = folder.resolve("ballots.pdf");
        CommandRun plain = CommandRun.of(
                "template",
                "print",
                "--election",
                election().toString(),
                "--contest",
                "bch",
                "--out",
                ballots.toString());
        assertThat(plain.err()).isEmpty();
        assertThat(text(deck.resolve("by-hand.pdf"))).isEqualTo(text(ballots)).contains("Lê Thị Bình");
        assertThat(Files.readString(deck.resolve("truth.csv"))).contains("scan.pdf#3", "Tô Ngọc Vân");
        assertThat(Files.size(deck.resolve("drawn.pdf"))).isGreaterThan(Files.size(deck.resolve("by-hand.pdf")));
    }

    @Test
    void aBallotWithCellsIsMarkedInItsCells() throws IOException {
        Path deck = folder.resolve("deck");
        CommandRun run = print("--election", election(), "--contest", "bt", "--drawn", "4", "--by-hand", "2", deck);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(Files.readString(deck.resolve("truth.csv"))).containsPattern(",(agree|disagree),(x|tick|vee|plus)");
    }

    @Test
    void anElectionsBallotMayBeOnAnotherOfItsForms() throws IOException {
        Path deck = folder.resolve("deck");
        CommandRun run = print(
                "--election",
                election(),
                "--contest",
                "bch",
                "--form",
                "party-list",
                "--drawn",
                "1",
                "--by-hand",
                "1",
                deck);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(text(deck.resolve("by-hand.pdf"))).contains("Lê Thị Bình");
    }

    @Test
    void eitherATestFormOrAnElectionIsNeeded() throws IOException {
        assertThat(print(folder.resolve("deck")).exitCode()).isEqualTo(2);
        assertThat(print("--election", election(), "--contest", "none", folder.resolve("deck"))
                        .exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("deck")).doesNotExist();
    }

    private Path election() throws IOException {
        return Files.writeString(folder.resolve("election.json"), TWO_CONTESTS);
    }

    private static CommandRun print(Object... words) {
        String[] all = new String[words.length + 5];
        all[0] = "testdeck";
        all[1] = "print";
        all[2] = "--seed";
        all[3] = "5";
        for (int i = 0; i < words.length - 1; i++) {
            all[4 + i] = words[i].toString();
        }
        all[all.length - 2] = "--out";
        all[all.length - 1] = words[words.length - 1].toString();
        return CommandRun.of(all);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
