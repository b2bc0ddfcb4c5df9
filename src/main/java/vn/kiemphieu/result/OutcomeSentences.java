package vn.kiemphieu.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.election.BallotLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.wording.Wording;

/** An outcome in sentences that can be read out: each step with its figures and its article, each candidate, what follows. */
public final class OutcomeSentences {
    private static final Wording WORDING = new Wording("vn.kiemphieu.result.result");

    private final List<Candidate> list;

    private OutcomeSentences(Outcome outcome) {
        this.list = outcome.standings().stream().map(Standing::candidate).toList();
    }

    /** In the order in which they are read out. */
    public static List<Sayable> of(Outcome outcome) {
        return new OutcomeSentences(outcome).say(outcome);
    }

    private List<Sayable> say(Outcome outcome) {
        List<Sayable> sentences = new ArrayList<>();
        for (Finding finding : outcome.findings()) {
            sentences.add(of(finding));
            if (finding.toConfirm()) {
                sentences.add(WORDING.sayable("confirm"));
            }
        }
        outcome.standings()
                .forEach(standing -> sentences.add(
                        WORDING.sayable("standing." + standing.fate(), name(standing.candidate()), standing.votes())));
        sentences.add(of(outcome.next()));
        return List.copyOf(sentences);
    }

    /** What a deduction is for. */
    public static Sayable of(Deduction deduction) {
        return WORDING.sayable("deduction." + deduction);
    }

    /** What follows. */
    public static Sayable of(Outcome.NextStep next) {
        return WORDING.sayable("next." + next);
    }

    private Sayable of(Finding finding) {
        if (finding instanceof Finding.Turnout turnout) {
            String key = turnout.enough() ? "turnout" : "turnout.not";
            return WORDING.sayable(key, turnout.voted(), turnout.electors(), turnout.article());
        }
        if (finding instanceof Finding.BaseOf base) {
            return of(base.base(), base.article());
        }
        if (finding instanceof Finding.HalfOf half) {
            return WORDING.sayable(
                    "half", half.majority().base(), half.majority().needed(), half.article());
        }
        if (finding instanceof Finding.MostVotes most) {
            return WORDING.sayable("most", most.enough(), most.seats(), most.article());
        }
        if (finding instanceof Finding.OlderOfEqual older) {
            return WORDING.sayable("older", names(older.equal()), names(older.elected()), older.article());
        }
        if (finding instanceof Finding.Tie tie) {
            return WORDING.sayable(
                    "tie", tie.equal().size(), tie.votes(), tie.seats(), names(tie.equal()), tie.article());
        }
        Finding.Shortfall shortfall = (Finding.Shortfall) finding;
        int missing = shortfall.seats() - shortfall.elected();
        return WORDING.sayable("shortfall", shortfall.seats(), shortfall.elected(), missing, shortfall.article());
    }

    private static Sayable of(PartyBase base, String article) {
        if (base.deducted() == 0) {
            return WORDING.sayable("base.all", base.summoned(), article);
        }
        List<Sayable> each = base.deductions().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(OutcomeSentences::deduction)
                .toList();
        Sayable all = language -> each.stream().map(one -> one.in(language)).collect(Collectors.joining("; "));
        return WORDING.sayable("base", base.summoned(), all, base.majority().base(), article);
    }

    private static Sayable deduction(Map.Entry<Deduction, Integer> entry) {
        return WORDING.sayable("base.deduction", of(entry.getKey()), entry.getValue());
    }

    private String names(List<Candidate> candidates) {
        return candidates.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** As the ballot had it: people of one name are told apart. */
    private String name(Candidate candidate) {
        return BallotLine.of(list, candidate, Regime.PARTY_CONGRESS);
    }
}
