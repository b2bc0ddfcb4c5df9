package vn.kiemphieu.report.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.report.minutes.PaperFacts.Evidence;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.rules.OpenPointSources;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.wording.Terms;
import vn.kiemphieu.wording.VietnamTime;

/** What the annex says besides: how the points were settled that the law leaves open, the program, the evidence. */
final class AnnexFields {
    private AnnexFields() {}

    /** How many make the whole committee: no rule says it, so the program's default stands in the minutes that people sign. */
    private static Fields wholeCommittee(PaperFacts facts, OfContest contest) {
        Regime regime = facts.election().regime();
        int members =
                facts.rosters().apply(contest.count().contest().id()).members().size();
        int needed = Quorums.presentNeeded(regime, contest.count().confirmersNeeded(), members);
        return new Fields()
                .put("point", PaperWords.say("whole.committee"))
                .put("answer", PaperWords.say(regime == Regime.CLUB ? "whole.few" : "whole.half", needed, members))
                .put("source", Optional.empty());
    }

    static Fields of(PaperFacts facts, OfContest contest) {
        List<Fields> settings = new ArrayList<>();
        for (OpenPoint point : OpenPoint.values()) {
            if (point.concerns(contest.count().contest().method())) {
                settings.add(new Fields()
                        .put("point", PaperWords.sentence(PaperWords.say(Terms.of(point))))
                        .put("answer", PaperWords.say(Terms.of(facts.settings().of(point))))
                        .put(
                                "source",
                                OpenPointSources.of(point, facts.election().regime())));
            }
        }
        settings.add(wholeCommittee(facts, contest));
        Optional<String> technicians = facts
                .rosters()
                .apply(contest.count().contest().id())
                .people()
                .stream()
                .filter(person -> person.role() == Role.TECHNICIAN)
                .map(Person::name)
                .reduce((one, other) -> one + ", " + other);
        Optional<Closing> closing = contest.count().closing();
        return new Fields()
                .put("closing.at", closing.map(c -> VietnamTime.of(c.closedAt())))
                .put("closing.by", closing.map(c -> String.join(", ", c.by())))
                .put("issue.reason", closing.map(Closing::reason))
                .list("setting", List.of("point", "answer", "source"), settings)
                .put("technicians", technicians)
                .put("program", facts.program())
                .put("evidence", contest.evidence().map(Evidence::root))
                .put("evidence.mark", contest.evidence().map(Evidence::mark))
                .put("evidence.database", contest.evidence().map(Evidence::database))
                .put("evidence.key", contest.evidence().map(Evidence::key));
    }
}
