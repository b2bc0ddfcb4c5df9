package vn.kiemphieu.app.audit;

import java.util.List;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.rla.AuditMethod;
import vn.kiemphieu.rla.Claim;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;

/**
 * What an audit of a closed contest would ask for, before the dice are thrown.
 *
 * @param claims what must be true, with what was reported
 */
public record AuditPlan(ContestCount count, AuditList list, AuditSubject subject, List<Claim> claims) {
    public AuditPlan {
        claims = List.copyOf(claims);
    }

    /** @throws StationException when the contest is open or nothing was counted */
    public static AuditPlan of(StationFolder station, String contest) {
        ContestCount count = StationCount.load(station, contest);
        if (!count.isClosed()) {
            throw new StationException(Trouble.CONTEST_OPEN, contest);
        }
        AuditList list = AuditList.of(station, count);
        if (list.papers().isEmpty()) {
            throw new StationException(Trouble.NOTHING_TO_READ, contest);
        }
        AuditSubject subject = AuditSubject.of(count, list.papers().size());
        List<Claim> claims = subject.assertions().stream()
                .map(assertion -> Claim.of(assertion, list.told()))
                .toList();
        return new AuditPlan(count, list, subject, claims);
    }

    /** Whether a sample can confirm it: nothing is tied. */
    public boolean isProvable() {
        return !subject.tied() && !claims.isEmpty() && claims.stream().allMatch(Claim::isProvable);
    }

    /**
     * How many draws to begin with: as many as suffice where the result is right and no paper differs; never more than there
     * are papers.
     *
     * @param limit of the risk, 0–1
     */
    public int draws(AuditMethod method, double limit) {
        long most = claims.stream()
                .filter(Claim::isProvable)
                .mapToLong(claim -> claim.papers(method, list.told(), 1, limit))
                .max()
                .orElse(1);
        return (int) Math.max(1, Math.min(most, list.papers().size()));
    }
}
