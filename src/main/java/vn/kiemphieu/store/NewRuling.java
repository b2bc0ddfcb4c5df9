package vn.kiemphieu.store;

import java.util.List;
import java.util.OptionalLong;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.people.Person;

/** A ruling about to be recorded; see {@link StoredRuling}. */
public record NewRuling(
        StoredSheet sheet,
        Adjudication adjudication,
        Person by,
        List<Person> present,
        String note,
        OptionalLong undoOf) {
    public NewRuling {
        present = List.copyOf(present);
    }
}
