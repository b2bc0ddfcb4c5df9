package vn.kiemphieu.adjudication;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.TypedBallot;

/** Ballots typed in by hand, put on record. */
public final class ManualEntry {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final StationFolder station;
    private final Contest contest;

    public ManualEntry(StationFolder station, Contest contest) {
        this.station = station;
        this.contest = contest;
    }

    /**
     * What a person typed for one ballot.
     *
     * @param number in its batch, from 1
     */
    public record Line(int number, String typed) {}

    /** Lines of a CSV file {@code ballot,marks}; the second column may be called {@code struck}. */
    public static List<Line> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser records = CSVParser.parse(reader, FORMAT)) {
            List<Line> lines = new ArrayList<>();
            for (CSVRecord line : records) {
                String number = line.isSet("ballot") ? line.get("ballot") : "";
                String column = line.isMapped("marks") ? "marks" : "struck";
                if (!number.matches("[1-9][0-9]{0,8}") || !line.isSet(column)) {
                    throw new StationException(
                            Trouble.ENTRY_REFUSED,
                            file + ":" + (line.getRecordNumber() + 1),
                            Refusals.of("typed.LINE", number),
                            Refusals.of("typed.HOW.file"));
                }
                lines.add(new Line(Integer.parseInt(number), line.get(column)));
            }
            return lines;
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }

    /**
     * Records all lines, or none.
     *
     * @return what each was understood to say
     * @throws StationException naming the ballot and the place that is not understood
     */
    public List<TypedBallot> type(
            String label, List<Line> lines, String by, boolean wholeCommittee, List<String> present) {
        Typist typist = typist(by, wholeCommittee, present);
        List<TypedBallot> ballots = lines.stream()
                .map(line -> understand(new SheetId(label, line.number()), line.typed(), typist))
                .toList();
        Batch batch = station.batches()
                .open(
                        contest.id(),
                        label,
                        Batch.Kind.TYPED,
                        true,
                        typist.person().name());
        station.typedBallots().add(batch, ballots, typist.person(), typist.present());
        return ballots;
    }

    /**
     * Who types.
     *
     * @param present of the whole committee where it speaks, else nobody
     */
    public record Typist(Person person, boolean wholeCommittee, List<Person> present) {
        public Typist {
            present = List.copyOf(present);
        }
    }

    /** @throws StationException when somebody named is no member */
    public Typist typist(String by, boolean wholeCommittee, List<String> present) {
        Roster roster = station.people().roster();
        Person person = roster.requireMember(by);
        Set<Person> there = new LinkedHashSet<>();
        if (wholeCommittee) {
            there.add(person);
            present.forEach(name -> there.add(roster.requireMember(name)));
        }
        return new Typist(person, wholeCommittee, List.copyOf(there));
    }

    /** @throws StationException naming the ballot and the place that is not understood, or that too few are present */
    public TypedBallot understand(SheetId id, String typed, Typist typist) {
        StationFacts facts = station.facts();
        int needed = Quorums.presentNeeded(
                facts.election().regime(),
                facts.membersNeeded(),
                station.people().roster().members().size());
        if (typist.wholeCommittee() && typist.present().size() < needed) {
            throw new StationException(Trouble.RULING_REFUSED, id, Refusals.of("ruling.PRESENT", needed));
        }
        TypedMarks marks = TypedMarks.parse(typed, id, contest, facts.election().regime());
        return new TypedBallot(
                id,
                typist.person().name(),
                typist.wholeCommittee(),
                typed,
                marks.marks(),
                marks.invalid(),
                marks.mistaken());
    }
}
