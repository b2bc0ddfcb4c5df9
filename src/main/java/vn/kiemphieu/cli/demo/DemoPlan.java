package vn.kiemphieu.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.kiemphieu.people.Role;

/** What the demonstration counts: definitions and seeds, no pictures. */
record DemoPlan(List<Count> counts) {
    private static final String SHIPPED = "/demo/demo.json";

    DemoPlan {
        counts = List.copyOf(counts);
    }

    /**
     * One count of one contest.
     *
     * @param folder where its files go
     * @param form the ballot form of the test deck, and the folder of the shipped template
     * @param seed of the ballots drawn
     * @param ballots how many sheets the scanner gives
     * @param typed how many ballots are typed in by hand
     * @param people as {@code NAME:ROLE}; the first two members rule
     * @param particulars what the minutes tell besides, as {@code PARTICULAR=TEXT}
     */
    record Count(
            String folder,
            String form,
            long seed,
            int ballots,
            int typed,
            String batch,
            List<String> people,
            List<String> particulars) {
        Count {
            people = List.copyOf(people);
            particulars = List.copyOf(particulars);
        }

        /** Names of those who may rule, in the order listed. */
        List<String> members() {
            return people.stream()
                    .map(person -> person.split(":", 2))
                    .filter(parts ->
                            Role.ofCode(parts[1]).filter(Role::isMember).isPresent())
                    .map(parts -> parts[0])
                    .toList();
        }
    }

    static DemoPlan shipped() {
        try (InputStream in = DemoPlan.class.getResourceAsStream(SHIPPED)) {
            return new ObjectMapper().readValue(in, DemoPlan.class);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own demonstration is damaged", e);
        }
    }

    /** The same with at most so many sheets in each count. */
    DemoPlan atMost(int ballots) {
        return new DemoPlan(counts.stream()
                .map(c -> new Count(
                        c.folder(),
                        c.form(),
                        c.seed(),
                        Math.min(ballots, c.ballots()),
                        Math.min(ballots, c.typed()),
                        c.batch(),
                        c.people(),
                        c.particulars()))
                .toList());
    }

    int ballots() {
        return counts.stream().mapToInt(c -> c.ballots() + c.typed()).sum();
    }
}
