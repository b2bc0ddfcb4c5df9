package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.kiemphieu.election.BallotLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.election.NameOrder;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.official.Gap;
import vn.kiemphieu.form.official.OfficialBallot;
import vn.kiemphieu.form.official.OfficialForm;
import vn.kiemphieu.form.official.RoomierBallot;

/** What a person must know or see to about a ballot the program printed. */
public record PrintCheck(Election election, Contest contest, OfficialForm form) {

    /** @param wrong whether the ballot is not as the rules want it */
    public record Finding(Kind kind, boolean wrong, List<Object> arguments) {
        public Finding {
            arguments = List.copyOf(arguments);
        }
    }

    /** What is said; the arguments in the order in which its sentence has them. */
    public enum Kind {
        /** Names, pages, names on each page. */
        PAGES,
        /** Form's code, paper, columns that would do. */
        ROOMIER,
        NO_ROOM,
        OTHER_PAPER,
        OWN_NOTES,
        /** The {@link Gap}. */
        GAP,
        /** Number, name. */
        NO_HONORIFIC,
        /** Number, line as printed. */
        NAMESAKE,
        /** Number, name of somebody who stands at another place than the law puts them. */
        ORDER,
        /** The numbers in lawful order. */
        ORDER_WANTED,
        ORDER_WRONG,
        ORDER_KEPT
    }

    /**
     * @param roomier what would have room, asked only where one page has not
     * @param keepOrder whether the official list is known to have this order
     */
    public List<Finding> findings(
            OfficialBallot.Result result, Supplier<Optional<RoomierBallot>> roomier, boolean keepOrder) {
        List<Finding> found = new ArrayList<>();
        pages(result.ballot().namesOnPage(), roomier, found);
        BallotLayout layout = result.layout();
        if (form.regime() == Regime.STATE && layout.paper() != BallotLayout.Paper.A5_PORTRAIT) {
            add(found, Kind.OTHER_PAPER, false);
        }
        if (form.regime() == Regime.STATE && !layout.texts().notes().isEmpty()) {
            add(found, Kind.OWN_NOTES, false);
        }
        for (Gap gap : Gap.values()) {
            if (result.gaps().contains(gap)) {
                add(found, Kind.GAP, true, gap);
            }
        }
        honorifics(found);
        namesakes(found);
        order(keepOrder, found);
        return found;
    }

    private void pages(List<Integer> namesOnPage, Supplier<Optional<RoomierBallot>> roomier, List<Finding> found) {
        if (namesOnPage.size() == 1) {
            return;
        }
        String names =
                String.join(" + ", namesOnPage.stream().map(String::valueOf).toList());
        add(found, Kind.PAGES, true, contest.candidates().size(), namesOnPage.size(), names);
        roomier.get()
                .ifPresentOrElse(
                        other -> add(
                                found,
                                Kind.ROOMIER,
                                true,
                                other.form().code(),
                                other.look().paper().name().substring(0, 2),
                                other.look().columns()),
                        () -> add(found, Kind.NO_ROOM, true));
    }

    private void honorifics(List<Finding> found) {
        if (form.regime() == Regime.STATE) {
            contest.candidates().stream()
                    .filter(c -> !titled(c))
                    .forEach(c -> add(found, Kind.NO_HONORIFIC, true, c.no(), c.name()));
        }
    }

    private static boolean titled(Candidate candidate) {
        String name = candidate.name().toLowerCase(Locale.ROOT);
        return candidate.facts().honorific().isPresent()
                || List.of(Honorific.values()).stream()
                        .anyMatch(h -> name.startsWith(h.word().toLowerCase(Locale.ROOT) + " "));
    }

    private void namesakes(List<Finding> found) {
        for (Candidate candidate : contest.candidates()) {
            if (!BallotLine.namesakes(contest, candidate).isEmpty()) {
                String line = BallotLine.of(contest, candidate, election.regime());
                add(found, Kind.NAMESAKE, false, candidate.no(), line);
            }
        }
    }

    // A Party's list is ordered by custom alone: told, and nobody is stopped.
    private void order(boolean keepOrder, List<Finding> found) {
        NameOrder rule = new NameOrder();
        List<Candidate> wrong = rule.outOfPlace(contest.candidates());
        if (wrong.isEmpty()) {
            return;
        }
        wrong.forEach(c -> add(found, Kind.ORDER, false, c.no(), c.name()));
        String wanted = contest.candidates().stream()
                .sorted(rule)
                .map(c -> String.valueOf(c.no()))
                .collect(Collectors.joining(", "));
        add(found, Kind.ORDER_WANTED, false, wanted);
        boolean bound = form.regime() == Regime.STATE && !keepOrder;
        add(found, bound ? Kind.ORDER_WRONG : Kind.ORDER_KEPT, bound);
    }

    private static void add(List<Finding> found, Kind kind, boolean wrong, Object... arguments) {
        found.add(new Finding(kind, wrong, List.of(arguments)));
    }
}
