package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.store.SampleStation;

/** A place whose contests are closed by commands. The list is Đỗ Anh, Lê Bưởi, Vũ Cẩm; what a file is called is struck on it. */
abstract class ClosingPlaceTest extends CountingPlaceTest {
    static final String AN = "Nguyễn Văn An";
    static final String BINH = "Trần Thị Bình";
    static final String DELEGATES = "\"meeting\": \"delegates-congress\", ";
    static final String MEMBERS = "\"meeting\": \"members-congress\", ";

    /** @param keys put into the election, each with its comma */
    void start(String regime, String keys, String contestKeys, int seats) throws IOException {
        start(json(regime, keys, contestKeys, seats));
    }

    static String json(String regime, String keys, String contestKeys, int seats) {
        return SampleStation.ELECTION
                .formatted(regime)
                .replace("\"contests\"", keys + "\"contests\"")
                .replace("\"seats\": 2", contestKeys + "\"seats\": " + seats);
    }

    /** A place without a template: its ballots are typed. */
    void startTyped(String json) throws IOException {
        Files.writeString(election, json);
        CommandRun made = CommandRun.of(
                "init",
                "--station",
                station.toString(),
                "--election",
                election.toString(),
                "--confirm-seats",
                "--person",
                AN,
                "--person",
                BINH);
        assertThat(made.exitCode()).as(made.err()).isZero();
    }

    private void start(String json) throws IOException {
        Files.writeString(election, json);
        template = template("of-its-own", json);
        init();
    }

    CommandRun figures(String contest, String words) {
        List<String> args = new ArrayList<>(List.of("figures", "set", "--by", AN, "--contest", contest));
        args.addAll(List.of(words.split(" ")));
        return run(args.toArray(new String[0]));
    }

    void closeContest(String id, String words) {
        figures(id, words);
        CommandRun close = run("close", "--contest", id, "--by", AN, "--by", BINH);
        assertThat(close.exitCode()).as(close.out() + close.err()).isZero();
    }

    JsonNode json(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        return new ObjectMapper().readTree(run(all.toArray(new String[0])).out());
    }

    String file(String name) {
        return temp.resolve(name).toString();
    }

    void typeAll(String... ballots) {
        enter("bch", ballots);
    }

    void enter(String contest, String... ballots) {
        for (String by : List.of(AN, BINH)) {
            List<String> args =
                    new ArrayList<>(List.of("enter", "--contest", contest, "--by", by, "--batch", "T-" + contest));
            for (int i = 0; i < ballots.length; i++) {
                args.addAll(List.of("--ballot", String.valueOf(i + 1), ballots[i]));
            }
            run(args.toArray(new String[0]));
        }
    }
}
