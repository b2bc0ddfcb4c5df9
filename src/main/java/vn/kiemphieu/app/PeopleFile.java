package vn.kiemphieu.app;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;

/** The people of a counting place that is not made yet: a line each, name and role's code. */
public final class PeopleFile {
    private PeopleFile() {}

    public static void write(Path file, List<Person> people) {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            for (Person person : people) {
                csv.printRecord(person.name(), person.role().code());
            }
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNWRITABLE, file, String.valueOf(e.getMessage()));
        }
    }

    /** Nobody where there is no such file; lines that name nobody or no role are left out. */
    public static List<Person> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<Person> people = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (CSVRecord line : CSVFormat.RFC4180.parse(reader)) {
                Optional<Role> role = line.size() == 2 ? Role.ofCode(line.get(1)) : Optional.empty();
                role.filter(known -> !Person.normalised(line.get(0)).isEmpty())
                        .ifPresent(known -> people.add(new Person(line.get(0), known)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        }
        return people;
    }
}
