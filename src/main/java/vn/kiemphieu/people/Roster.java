package vn.kiemphieu.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * The people of one counting place.
 *
 * @param signedIn names of those who signed in, where the place uses accounts; empty where it does not
 */
public record Roster(List<Person> people, Optional<Set<String>> signedIn) {
    public Roster {
        people = List.copyOf(people);
    }

    public Roster(List<Person> people) {
        this(people, Optional.empty());
    }

    public Optional<Person> find(String name) {
        return people.stream().filter(person -> person.isCalled(name)).findFirst();
    }

    /** @throws StationException when there is nobody of that name, or the person has not signed in where that is needed */
    public Person require(String name) {
        Person person = find(name).orElseThrow(() -> new StationException(Trouble.PERSON_UNKNOWN, name, names()));
        if (signedIn.isPresent() && !signedIn.get().contains(person.name())) {
            throw new StationException(Trouble.PASSPHRASE_NEEDED, person.name());
        }
        return person;
    }

    /** @throws StationException as {@link #require(String)}, or when it is none of the person's duties */
    public Person require(String name, Duty duty) {
        Person person = require(name);
        if (!person.role().may(duty)) {
            throw new StationException(
                    Trouble.PERSON_MAY_NOT, person.name(), person.role().code());
        }
        return person;
    }

    /** @throws StationException when they are not two different people, or it is not the duty of each */
    public List<Person> requireTwo(List<String> names, Duty duty) {
        List<Person> two =
                names.stream().map(name -> require(name, duty)).distinct().toList();
        if (two.size() < 2) {
            throw new StationException(Trouble.CLOSING_PEOPLE, 2, two.size());
        }
        return two;
    }

    /** @throws StationException when there is nobody of that name, or the person is no member of the committee */
    public Person requireMember(String name) {
        return require(name, Duty.DECIDE);
    }

    /** Of the counting committee. */
    public List<Person> members() {
        return people.stream().filter(person -> person.role().isMember()).toList();
    }

    private String names() {
        return people.isEmpty() ? "–" : people.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
