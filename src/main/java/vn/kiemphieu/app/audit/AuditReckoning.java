package vn.kiemphieu.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.app.audit.AuditList.Paper;
import vn.kiemphieu.app.audit.AuditStanding.ClaimRisk;
import vn.kiemphieu.app.audit.AuditStanding.Hand;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.rla.AuditMethod;
import vn.kiemphieu.rla.AuditedBallot;
import vn.kiemphieu.rla.Claim;
import vn.kiemphieu.rla.ErrorRate;
import vn.kiemphieu.rla.SampledPaper;

/** Brings what people read on papers to risks, or to a count by hand. */
final class AuditReckoning {
    private static final double CONFIDENCE = 0.95;

    private final StationAudit audit;
    private final Map<SheetId, Optional<AuditedBallot>> read;

    AuditReckoning(StationAudit audit) {
        this.audit = audit;
        this.read = audit.read();
    }

    AuditStanding standing() {
        List<StationAudit.Asked> asked = audit.toRead();
        List<SheetId> waiting = asked.stream()
                .map(each -> each.paper().id())
                .filter(id -> !read.containsKey(id))
                .toList();
        boolean compares =
                audit.method() == AuditMethod.COMPARISON || audit.stored().handCount();
        List<SheetId> differing = asked.stream()
                .map(StationAudit.Asked::paper)
                .filter(paper -> compares && read.containsKey(paper.id()))
                .filter(paper -> !sampled(paper).agrees())
                .map(Paper::id)
                .toList();
        List<SampledPaper> sample = sample();
        boolean complete = sample.size() == audit.stored().draws();
        List<ClaimRisk> risks = complete ? risks(sample) : List.of();
        int wrong = (int) sample.stream().filter(drawn -> !drawn.agrees()).count();
        boolean rates = complete && audit.method() == AuditMethod.COMPARISON;
        return new AuditStanding(
                audit.stored().draws(),
                asked.size(),
                waiting,
                differing,
                risks,
                audit.plan().isProvable(),
                audit.riskLimit(),
                rates ? Optional.of(ErrorRate.atMost(sample.size(), wrong, CONFIDENCE)) : Optional.empty(),
                further(risks),
                audit.stored().handCount() && waiting.isEmpty() ? Optional.of(hand()) : Optional.empty());
    }

    /** In the order drawn, as far as it is read without a gap. */
    private List<SampledPaper> sample() {
        List<SampledPaper> sample = new ArrayList<>();
        for (int draw = 1; draw <= audit.stored().draws(); draw++) {
            Paper paper = audit.list().papers().get(audit.drawn(draw));
            if (!read.containsKey(paper.id())) {
                break;
            }
            sample.add(sampled(paper));
        }
        return sample;
    }

    private SampledPaper sampled(Paper paper) {
        return new SampledPaper(paper.told(), read.get(paper.id()));
    }

    private List<ClaimRisk> risks(List<SampledPaper> sample) {
        return audit.plan().claims().stream()
                .map(claim -> new ClaimRisk(claim, claim.risk(audit.method(), sample)))
                .toList();
    }

    /** As many as the claim farthest from its limit needs; nothing is known while papers wait. */
    private long further(List<ClaimRisk> risks) {
        List<AuditedBallot> told = audit.list().told();
        long most = 0;
        for (ClaimRisk each : risks) {
            Claim claim = each.claim();
            most = Math.max(most, claim.papers(audit.method(), told, each.risk(), audit.riskLimit()));
        }
        return most;
    }

    private Hand hand() {
        SortedMap<Integer, Integer> votes = new TreeMap<>();
        audit.count().contest().candidates().forEach(candidate -> votes.put(candidate.no(), 0));
        int valid = 0;
        int missing = 0;
        for (Paper paper : audit.list().papers()) {
            Optional<AuditedBallot> says = read.get(paper.id());
            missing += says.isEmpty() ? 1 : 0;
            valid += says.filter(AuditedBallot::valid).isPresent() ? 1 : 0;
            says.ifPresent(ballot -> ballot.votes().forEach(no -> votes.merge(no, 1, Integer::sum)));
        }
        boolean same = missing == 0
                && votes.equals(audit.count().tally().votes())
                && valid == audit.count().tally().valid();
        return new Hand(votes, valid, missing, same);
    }
}
