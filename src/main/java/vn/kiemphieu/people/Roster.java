package vn.kiemphieu.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** The people of one counting place. */
public record Roster(List<Person> people) {
    public Roster {
        people = List.copyOf(people);
    }

    public Optional<Person> find(String name) {
        return people.stream().filter(person -> person.isCalled(name)).findFirst();
    }

    /** @throws StationException when there is nobody of that name */
    public Person require(String name) {
        return find(name).orElseThrow(() -> new StationException(Trouble.PERSON_UNKNOWN, name, names()));
    }

    /** @throws StationException when there is nobody of that name, or the person is no member of the committee */
    public Person requireMember(String name) {
        Person person = require(name);
        if (!person.role().isMember()) {
            throw new StationException(
                    Trouble.PERSON_MAY_NOT, person.name(), person.role().code());
        }
        return person;
    }

    /** Of the counting committee. */
    public List<Person> members() {
        return people.stream().filter(person -> person.role().isMember()).toList();
    }

    private String names() {
        return people.isEmpty() ? "–" : people.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
