package vn.kiemphieu.app.secondpass;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.SecondPassStore.Pass;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;

/**
 * A stack fed again to see whether anything differs. Its sheets lie in a counting place of their own below the first one's
 * folder, marked as a test: they are as durable and as easily looked at as any, and no count can meet them.
 */
public final class SecondPass {
    private static final String FOLDER = "second-pass";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,40}");
    private static final int NAME = 16;

    private SecondPass() {}

    /**
     * Begins one, or goes on with it.
     *
     * @param label of the new pass
     * @param batches labels of the scanned batches of this contest whose sheets lie in the stack
     * @param append whether it may be begun already
     * @return where its sheets go, open for writing
     * @throws StationException when the label is taken or a batch is unknown
     */
    public static StationFolder open(
            StationFolder station,
            String contest,
            String label,
            List<String> batches,
            boolean append,
            String who,
            Clock clock) {
        List<Batch> compared = batches(station, contest, batches);
        Optional<Pass> known = station.secondPasses().find(label);
        boolean taken =
                station.batches().all().stream().anyMatch(batch -> batch.label().equals(label));
        boolean another = known.isPresent()
                && (!append
                        || !known.get().contest().equals(contest)
                        || !Set.copyOf(known.get().batches()).equals(labels(compared)));
        if (taken || another) {
            throw new StationException(Trouble.BATCH_EXISTS, label);
        }
        Pass pass = known.orElseGet(() -> station.secondPasses().add(contest, label, compared, who));
        Path folder = folder(station, pass);
        return StationFolder.isStation(folder)
                ? StationFolder.openToWrite(folder, clock)
                : make(station, folder, clock);
    }

    /** @throws StationException when there is none of that label */
    public static Pass require(StationFolder station, String label) {
        return station.secondPasses()
                .find(Person.normalised(label))
                .orElseThrow(() -> new StationException(Trouble.BATCH_UNKNOWN, label));
    }

    /** Where its sheets are, to be looked at like any counting place. */
    public static Path folder(StationFolder station, Pass pass) {
        String label = pass.label();
        String name = PLAIN.matcher(label).matches()
                ? label
                : "." + Sha256.hex(label.getBytes(StandardCharsets.UTF_8)).substring(0, NAME);
        return station.folder().resolve(FOLDER).resolve(name);
    }

    /** What {@code look} finds among the sheets of a second pass is as it was at one moment. */
    public static <T> T atOneMoment(StationFolder station, Pass pass, Function<StationFolder, T> look) {
        try (StationFolder second = StationFolder.openToRead(folder(station, pass))) {
            return second.atOneMoment(() -> look.apply(second));
        }
    }

    private static StationFolder make(StationFolder station, Path folder, Clock clock) {
        StationFacts facts = station.facts();
        return StationFolder.create(
                folder,
                new StationFacts(facts.definition(), true, facts.membersNeeded()),
                station.people().roster().people(),
                "station",
                clock);
    }

    private static List<Batch> batches(StationFolder station, String contest, List<String> labels) {
        List<Batch> found = new ArrayList<>();
        for (String label : new LinkedHashSet<>(labels)) {
            found.add(station.batches().all().stream()
                    .filter(batch -> batch.label().equals(Person.normalised(label))
                            && batch.kind() == Batch.Kind.SCANNED
                            && batch.contest().equals(contest))
                    .findFirst()
                    .orElseThrow(() -> new StationException(Trouble.BATCH_UNKNOWN, label)));
        }
        return found;
    }

    /** Labels of batches as people typed them, each once, in the form they are kept in. */
    public static List<String> labels(Collection<String> typed) {
        return typed.stream().map(Person::normalised).distinct().toList();
    }

    private static Set<String> labels(List<Batch> batches) {
        return Set.copyOf(batches.stream().map(Batch::label).toList());
    }
}
