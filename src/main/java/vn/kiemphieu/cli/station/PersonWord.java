package vn.kiemphieu.cli.station;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;

/** A person and a role as {@code Nguyễn Văn A:truong-ban}; without a role a member. */
final class PersonWord implements ITypeConverter<Person> {
    @Override
    public Person convert(String word) {
        int colon = word.lastIndexOf(':');
        String name = colon < 0 ? word : word.substring(0, colon);
        String role = colon < 0 ? Role.MEMBER.code() : word.substring(colon + 1).strip();
        if (name.isBlank()) {
            throw new TypeConversionException(word);
        }
        return new Person(name, Role.ofCode(role).orElseThrow(() -> new TypeConversionException(word)));
    }
}
