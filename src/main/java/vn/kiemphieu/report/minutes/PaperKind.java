package vn.kiemphieu.report.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.StateLevel;

/** The papers there are; the text of each stands in the resources beside this package. */
public enum PaperKind {
    /** Form 18/HĐBC-QH: the count of the National Assembly's ballots. */
    FORM_18("18", Needs.DRAFT, "state/form-18.txt", "common/annex.txt"),
    /** Form 23/HĐBC-HĐND: the count of a People's Council's ballots. */
    FORM_23("23", Needs.DRAFT, "state/form-23.txt", "common/annex.txt"),
    /** Form 32/HĐBC: inventory of the ballots before the box is opened. */
    FORM_32("32", Needs.NOTHING, "state/form-32.txt"),
    /** Minutes of a count in the Party or an association. */
    PARTY("party", Needs.DRAFT, "party/minutes.txt", "common/annex.txt"),
    /** How the result follows from the votes. */
    RESULT("result", Needs.CLOSED, "party/result.txt"),
    /** All contests of a congress. */
    COMBINED("combined", Needs.CLOSED, "party/combined-head.txt"),
    /** One page to read out. */
    READ_OUT("read-out", Needs.CLOSED, "common/read-out.txt"),
    TALLY_SHEET("tally-sheet", Needs.CLOSED, "common/tally-sheet.txt"),
    /** Ballot by ballot. */
    JOURNAL("journal", Needs.CLOSED, "common/journal.txt"),
    /** Invalid ballots with their pictures. */
    INVALID_LIST("invalid-list", Needs.NOTHING, "common/invalid-list.txt"),
    /** Invalid ballots in the order of the stacks, to be taken out. */
    PULL_INVALID("pull-invalid", Needs.NOTHING, "common/pull-invalid.txt"),
    /** Ballots that wait for a ruling, in the order of the stacks. */
    PULL_DOUBTFUL("pull-doubtful", Needs.NOTHING, "common/pull-doubtful.txt");

    /** How far a contest must be. */
    public enum Needs {
        NOTHING,
        /** Closed; until then only a draft is made, marked as one and without votes. */
        DRAFT,
        /** Closed, as it tells votes. */
        CLOSED
    }

    private final String code;
    private final Needs needs;
    private final List<String> texts;

    PaperKind(String code, Needs needs, String... texts) {
        this.code = code;
        this.needs = needs;
        this.texts = List.of(texts);
    }

    /** The word on the command line. */
    public String code() {
        return code;
    }

    public Needs needs() {
        return needs;
    }

    List<String> texts() {
        return texts;
    }

    /** Whether it is one of those that the committee must sign and send. */
    public boolean isMinutes() {
        return this == FORM_18 || this == FORM_23 || this == FORM_32 || this == PARTY;
    }

    /** Whether it is about the whole election and not about one contest. */
    public boolean isOfElection() {
        return this == FORM_32 || this == COMBINED;
    }

    public static Optional<PaperKind> named(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** What a contest of this election may need, its minutes first; papers of the whole election once, with its first contest. */
    public static List<PaperKind> all(Election election, Contest contest) {
        PaperKind minutes = minutesOf(election, contest);
        boolean first = contest.equals(election.contests().get(0));
        return Stream.of(values())
                .filter(kind -> kind == minutes
                        || switch (kind) {
                            case FORM_18, FORM_23, PARTY -> false;
                            case FORM_32 -> first && election.regime() == Regime.STATE;
                            case COMBINED -> first && election.contests().size() > 1;
                            default -> true;
                        })
                .toList();
    }

    /** The minutes this contest calls for; those of a People's Council where {@link #isMinutesSaid nothing says} which. */
    public static PaperKind minutesOf(Election election, Contest contest) {
        if (election.regime() != Regime.STATE) {
            return PARTY;
        }
        return StateLevel.bodyOf(contest).equals(Optional.of(Body.NATIONAL_ASSEMBLY)) ? FORM_18 : FORM_23;
    }

    /** Whether the election file says which minutes these are; else people are told and choose. */
    public static boolean isMinutesSaid(Election election, Contest contest) {
        return election.regime() != Regime.STATE || StateLevel.bodyOf(contest).isPresent();
    }
}
