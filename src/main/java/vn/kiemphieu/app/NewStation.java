package vn.kiemphieu.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;

/**
 * A counting place that is yet to be made.
 *
 * @param people who acts there from the beginning
 * @param templates folders of ballot styles to read with
 */
public record NewStation(StationFacts facts, List<Person> people, List<Path> templates) {
    public NewStation {
        people = List.copyOf(people);
        templates = List.copyOf(templates);
    }

    /**
     * Makes it.
     *
     * @param folder empty, or not there yet
     * @throws StationException when the folder holds anything, or a template is not of this election; nothing is made then
     */
    public void make(Path folder, String who) {
        make(folder, who, Optional.empty());
    }

    /** As above, with a signing key that this passphrase wraps. */
    public void make(Path folder, String who, Optional<String> passphrase) {
        templates.forEach(this::requireOurs);
        try (StationFolder station = StationFolder.create(folder, facts, people, who, Clock.systemUTC(), passphrase)) {
            templates.forEach(template -> StationStyles.take(station, template, who));
        }
    }

    /** Before anything is made, so that a wrong template leaves no half-made counting place. */
    private void requireOurs(Path template) {
        BallotStyle style = StyleFolder.read(template);
        if (!style.electionHash().equals(facts.definition().hash())) {
            throw new StationException(Trouble.TEMPLATE_OF_ANOTHER_ELECTION, template, style.contestId());
        }
    }
}
