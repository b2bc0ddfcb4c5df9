package vn.kiemphieu.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.testdeck.DeckFolder;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/**
 * A counting place to practise in: the Party election of the demonstration, ready to be fed, and ballots as a scanner would
 * give them. It is a test station, so that everything made in it says so.
 *
 * @param station the counting place
 * @param ballots the folder of pictures to feed
 */
public record TrainingStation(Path station, Path ballots) {
    private static final String WHO = "training";
    private static final int ABSENT = 5;

    /**
     * Makes it in an empty folder.
     *
     * @param amount how many ballots
     * @param drawn is told how many ballots are drawn so far
     */
    public static TrainingStation make(Path folder, int amount, IntConsumer drawn) {
        TrainingStation made = new TrainingStation(folder.resolve("diem-kiem-phieu"), folder.resolve("may-quet"));
        try {
            JsonNode plan = new ObjectMapper()
                    .readTree(shipped("/demo/demo.json"))
                    .path("counts")
                    .path(0);
            String form = plan.path("form").textValue();
            Path template = Files.createDirectories(folder.resolve("mau-phieu"));
            Path electionFile = folder.resolve("election.json");
            Files.write(electionFile, shipped("/templates/" + form + "/election.json"));
            for (String name : StyleFolder.FILES) {
                Files.write(template.resolve(name), shipped("/templates/" + form + "/" + name));
            }
            ElectionDefinition election = ElectionFile.read(electionFile);
            made.begin(election, people(plan), template, amount);
            var layout = TestForms.named(form).orElseThrow().form(0).layout();
            DeckSpec deck = new DeckSpec(
                    new TestForm(form, election.election(), layout),
                    Profile.TYPICAL,
                    plan.path("seed").longValue(),
                    amount,
                    0);
            DeckFolder.write(deck, made.ballots, Runtime.getRuntime().availableProcessors(), drawn::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TrainingStation(made.station, made.ballots.resolve("images"));
    }

    private void begin(ElectionDefinition election, List<Person> people, Path template, int amount) {
        int members = Quorums.usualMembers(election.election().regime());
        new NewStation(new StationFacts(election, true, members), people, List.of(template)).make(station, WHO);
        // what a hall knows before the box is opened; what was in the box the people who practise count themselves
        try (StationFolder open = StationFolder.openToWrite(station, Clock.systemUTC())) {
            Map<String, Integer> known = Map.of(Figure.ROLL.code(), amount + ABSENT, Figure.ISSUED.code(), amount);
            Person by = open.people().roster().members().get(0);
            election.election().contests().forEach(contest -> open.records().setFigures(contest.id(), known, by));
        }
    }

    private static List<Person> people(JsonNode plan) {
        List<Person> people = new ArrayList<>();
        for (JsonNode person : plan.path("people")) {
            String[] parts = person.textValue().split(":", 2);
            people.add(new Person(parts[0], Role.ofCode(parts[1]).orElseThrow()));
        }
        return people;
    }

    private static byte[] shipped(String name) throws IOException {
        try (InputStream in = TrainingStation.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own " + name);
            }
            return in.readAllBytes();
        }
    }
}
