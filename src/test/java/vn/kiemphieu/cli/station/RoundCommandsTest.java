package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.verifier.Verify;

/** Rounds that follow from one another, by commands. */
class RoundCommandsTest extends ClosingPlaceTest {
    /** A round follows from the first, is fed into the same place, and both are told together. */
    @Test
    void votesAgainForTheSeatsLeftUntilTheyAreFilled() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        scan("B1", "struck-23.png", "struck-13.png", "struck-12.png");
        assertThat(run("round", "next", "--by", AN, "--out", file("e2.json")).err())
                .contains("chưa chốt");
        closeContest("bch", "roll=7 issued=4 collected=3");
        String first = json("result").toString();

        CommandRun next = run("round", "next", "--by", AN, "--out", file("e2.json"));
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.out()).contains("bch-2", "Ban Chấp hành (bầu lần thứ 2)", "3. Vũ Cẩm");
        assertThat(run("round", "next", "--contest", "bch", "--by", AN, "--out", file("e3.json"))
                        .err())
                .contains("đã có cuộc bầu bch-2");
        var definition = ElectionFile.read(temp.resolve("e2.json"));
        assertThat(definition.warnings()).isEmpty();
        Path second = template("second", definition, 1);
        assertThat(scan(
                        "B2",
                        List.of("--contest", "bch-2", "--template", second.toString()),
                        "struck-23.png",
                        "struck-32.png",
                        "struck-233.png",
                        "struck-322.png"))
                .isZero();
        assertThat(run("result", "--all").exitCode()).isEqualTo(1);
        closeContest("bch-2", "roll=7 issued=4 collected=4");

        assertThat(json("result", "--contest", "bch").toString()).isEqualTo(first);
        assertThat(run("result", "--contest", "bch-2").out())
                .contains("Lượt bầu thứ 2, tiếp theo cuộc bầu bch", "Đỗ Anh: 4 phiếu, trúng cử");
        CommandRun all = run("result", "--all");
        assertThat(all.exitCode()).isZero();
        assertThat(all.out()).contains("trúng cử 1 trên 1 chỗ (Đỗ Anh); còn thiếu 0");
        assertThat(json("result", "--all").at("/contests/0/rounds").size()).isEqualTo(2);
        assertThat(run("round", "next", "--contest", "bch-2", "--by", AN, "--out", file("e4.json"))
                        .exitCode())
                .isEqualTo(3);
        assertThat(run("verify").exitCode()).isZero();
        assertThat(auditors()).contains("Đạt: cuộc bầu bch: ", "Đạt: cuộc bầu bch-2: ");

        // the first contest's own template, built before there was a second
        run("reopen", "--contest", "bch", "--by", AN, "--by", BINH, "--reason", "một phiếu sót");
        assertThat(scan("B3", List.of("--contest", "bch", "--template", template.toString()), "struck-3.png"))
                .isZero();
    }

    /** Two tied for one seat; among them more votes win, half is not asked for; equal again, the congress decides. */
    @Test
    void votesAmongTheTiedAndLetsTheCongressDecideWhenTheyAreTiedAgain() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        typeAll("1,3", "2,3", "2,3", "1,3");
        closeContest("bch", "roll=5 absent-without-substitute=2 issued=4 collected=4");
        CommandRun tied = run("result");
        assertThat(tied.exitCode()).isEqualTo(1);
        assertThat(tied.out()).contains("bằng phiếu, chưa trúng cử", "phải xác nhận");

        assertThat(run("round", "next", "--by", AN, "--add", "Trần Văn Bảo", "--out", file("e2.json"))
                        .exitCode())
                .isEqualTo(3);
        run("round", "next", "--by", AN, "--out", file("e2.json"));
        enter("bch-2", "2", "1");
        closeContest("bch-2", "roll=3 issued=2 collected=2");
        assertThat(json("result", "--contest", "bch-2").at("/outcome/next").asText())
                .isEqualTo("CONGRESS_DECIDES");
        assertThat(run("round", "next", "--contest", "bch-2", "--by", AN, "--out", file("e3.json"))
                        .err())
                .contains("--decided");
        CommandRun third =
                run("round", "next", "--contest", "bch-2", "--by", AN, "--decided", "--out", file("e3.json"));
        assertThat(third.out()).contains("bch-3", "bầu lại trong những người bằng phiếu, lần thứ 3");
        enter("bch-3", "2", "2", "1");
        closeContest("bch-3", "roll=3 issued=3 collected=3");
        assertThat(run("result", "--contest", "bch-3").out()).contains("Đỗ Anh: 2 phiếu, trúng cử");
        assertThat(auditors()).contains("Đạt: cuộc bầu bch-3: ");
    }

    /** What the auditors' program says of a package of all rounds. */
    private String auditors() {
        assertThat(run("export", "--format", "package", "--by", AN, "--out", file("goi"))
                        .exitCode())
                .isZero();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] packed = {Path.of(file("goi"), "result-package.zip").toString()};
        assertThat(Verify.run(packed, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRoundWhoseListHasNoSurplusAsksToAgreeOrDisagree() throws IOException {
        start("party-congress", DELEGATES, "", 2);
        typeAll("3", "3", "2,3");
        closeContest("bch", "roll=5 issued=3 collected=3");
        CommandRun next = run("round", "next", "--by", AN, "--without", "2", "--out", file("e2.json"));
        assertThat(next.out())
                .contains("bầu 1, cách bầu agree-disagree", "1. Vũ Cẩm")
                .doesNotContain("Bưởi");
    }

    /** Three for three seats, to agree or disagree; one is elected. Names the congress adds may give the next list a surplus. */
    @ParameterizedTest(name = "{0} added")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # added                  | method         | what is said of the list
            -                        | agree-disagree | -
            Phạm Dân                 | strike-out     | danh sách 3 người, bầu 2: số dư 1; vượt 30 %; 190-QĐ/TW, Điều 14
            Phạm Dân;Trần Ất;Lý Biền | strike-out     | danh sách 5 người, bầu 2: số dư 3; vượt 30 %
            """)
    void namesThatMakeASurplusAreStruckOutAndTheSurplusIsTold(String added, String method, String said)
            throws IOException {
        startTyped(json("party-congress", DELEGATES, "", 3).replace("strike-out", "agree-disagree"));
        typeAll("3", "3", "2,3");
        closeContest("bch", "roll=5 issued=3 collected=3");
        List<String> next = new ArrayList<>(List.of("round", "next", "--by", AN, "--out", file("e2.json")));
        Stream.ofNullable(added)
                .flatMap(names -> Stream.of(names.split(";")))
                .forEach(name -> next.addAll(List.of("--add", name)));
        CommandRun made = run(next.toArray(new String[0]));
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).contains("bầu 2, cách bầu " + method);
        if (said == null) {
            assertThat(made.err()).doesNotContain("số dư");
        } else {
            assertThat(made.err()).contains(said.split("; "));
        }
    }

    @Test
    void theCongressMayAddNamesInTheirPlace() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        scan("B1", "struck-23.png", "struck-13.png", "struck-12.png");
        closeContest("bch", "roll=7 issued=4 collected=3");
        String[] next = {"round", "next", "--by", AN, "--add", "Đỗ Anh", "--without", "3", "--out", file("e2.json")};
        CommandRun twice = run(next);
        assertThat(twice.exitCode()).isEqualTo(3);
        assertThat(temp.resolve("e2.json")).doesNotExist();
        next[5] = "Trần Văn Bảo";
        assertThat(run(next).out())
                .contains("1. Đỗ Anh", "2. Trần Văn Bảo", "3. Lê Bưởi")
                .doesNotContain("Cẩm");
    }

    @Test
    void saysWhenALaterRoundNoLongerFollows() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        typeAll("2,3", "1,3");
        closeContest("bch", "roll=4 issued=3 collected=2");
        run("round", "next", "--by", AN, "--out", file("e2.json"));
        enter("bch-2", "2,3");
        closeContest("bch-2", "roll=4 issued=3 collected=1");
        CommandRun open = run("reopen", "--contest", "bch", "--by", AN, "--by", BINH, "--reason", "hai phiếu sót");
        assertThat(open.err()).contains("bch-2");
        run("enter", "--contest", "bch", "--by", AN, "--batch", "T2", "--ballot", "1", "2,3", "--ballot", "2", "2,3");
        run("enter", "--contest", "bch", "--by", BINH, "--batch", "T2", "--ballot", "1", "2,3", "--ballot", "2", "2,3");
        closeContest("bch", "roll=4 issued=4 collected=4");
        assertThat(run("result", "--all").out()).contains("không còn khớp").doesNotContain("TỔNG HỢP");
    }

    private String combinedReport() throws IOException {
        String file = file("tong-hop.pdf");
        CommandRun made = run("minutes", "--paper", "combined", "--out", file);
        assertThat(made.exitCode()).as(made.err()).isZero();
        try (PDDocument pdf = Loader.loadPDF(new File(file))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    /** Đỗ Anh and Lê Bưởi were tied and voted on again; a ballot found later ties Vũ Cẩm in the place of Lê Bưởi. */
    @Test
    void aRoundAmongOthersThanTheTiedNoLongerFollowsAndAnotherTakesItsPlace() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        typeAll("1,3", "2,3", "1,2");
        closeContest("bch", "roll=5 absent-without-substitute=4 issued=5 collected=3");
        run("round", "next", "--contest", "bch", "--by", AN, "--without", "3", "--out", file("e2.json"));
        enter("bch-2", "2", "2", "1");
        closeContest("bch-2", "roll=5 issued=3 collected=3");
        assertThat(json("result", "--all").at("/contests/0/missing").asInt()).isZero();
        CommandRun second = run("round", "next", "--contest", "bch", "--by", AN, "--id", "x", "--out", file("e3.json"));
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.err()).contains("bch-2", "vẫn khớp");

        run("reopen", "--contest", "bch", "--by", AN, "--by", BINH, "--reason", "phiếu sót");
        enter("bch", "1,3", "2,3", "1,2", "1,3", "1,2", "2,3");
        closeContest("bch", "roll=7 absent-without-substitute=4 issued=7 collected=6");
        JsonNode astray = json("result", "--all").at("/contests/0");
        assertThat(astray.at("/astray/0").asText()).isEqualTo("bch-2");
        assertThat(astray.has("missing")).isFalse();
        assertThat(astray.at("/elected")).isEmpty();
        assertThat(combinedReport()).contains("không còn khớp với kết quả", "Chưa cộng được các lượt");

        CommandRun again = run("round", "next", "--contest", "bch", "--by", AN, "--id", "x", "--out", file("e4.json"));
        assertThat(again.exitCode()).as(again.err()).isZero();
        enter("x", "2,3", "2,3", "1,2");
        closeContest("x", "roll=7 issued=3 collected=3");
        JsonNode all = json("result", "--all").at("/contests/0");
        assertThat(all.at("/replaced/0").asText()).isEqualTo("bch-2");
        assertThat(all.at("/missing").asInt()).isZero();
        assertThat(all.at("/elected").toString()).isEqualTo("[\"Đỗ Anh\"]");
        assertThat(combinedReport())
                .contains("đã có lượt bầu khác thay thế", "trúng cử 1 (Đỗ Anh); còn thiếu 0.")
                .doesNotContain("không còn khớp");
        assertThat(run("result", "--all").exitCode()).isEqualTo(1);
    }
}
