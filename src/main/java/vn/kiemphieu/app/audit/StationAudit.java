package vn.kiemphieu.app.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kiemphieu.adjudication.ManualEntry;
import vn.kiemphieu.adjudication.PaperLines;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.app.audit.AuditList.Paper;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.rla.AuditMethod;
import vn.kiemphieu.rla.AuditedBallot;
import vn.kiemphieu.rla.Sampler;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.store.AuditStore.Two;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredAudit;
import vn.kiemphieu.store.TypedBallot;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.ContestCount;

/** The audit of one closed contest in its counting place: what is drawn, what people read, what follows. */
public final class StationAudit {
    private static final int PERMILLE = 1000;

    private final StationFolder station;
    private final AuditPlan plan;
    private final ContestCount count;
    private final AuditList list;
    private final StoredAudit stored;

    private StationAudit(StationFolder station, AuditPlan plan, StoredAudit stored) {
        this.station = station;
        this.plan = plan;
        this.count = plan.count();
        this.list = plan.list();
        this.stored = stored;
    }

    /** @throws StationException when none was begun, or the ballots are not those it was drawn from */
    public static StationAudit load(StationFolder station, String contest) {
        StoredAudit stored =
                station.audits().current(contest).orElseThrow(() -> new StationException(Trouble.AUDIT_NONE, contest));
        AuditPlan plan = AuditPlan.of(station, contest);
        if (!plan.list().hash().equals(stored.listHash())) {
            throw new StationException(Trouble.AUDIT_LIST_MOVED, contest);
        }
        return new StationAudit(station, plan, stored);
    }

    /**
     * Begins it.
     *
     * @param riskLimitPermille in thousandths
     * @param papers how many to draw first; as many as {@link AuditPlan} expects where none are given
     * @param names of two members
     * @throws StationException when the contest is open or its audit was begun
     */
    public static StationAudit begin(
            StationFolder station,
            String contest,
            AuditMethod method,
            int riskLimitPermille,
            Sampler seed,
            Optional<Integer> papers,
            List<String> names) {
        AuditPlan plan = AuditPlan.of(station, contest);
        int first = papers.orElseGet(() -> plan.draws(method, (double) riskLimitPermille / PERMILLE));
        AuditList list = plan.list();
        StoredAudit begun = new StoredAudit(
                0,
                contest,
                method.code(),
                riskLimitPermille,
                seed.seed(),
                list.papers().size(),
                list.hash(),
                names,
                first,
                false);
        StoredAudit stored = station.audits().begin(begun, two(station, names));
        return new StationAudit(station, plan, stored);
    }

    /** Two different members. */
    static Two two(StationFolder station, List<String> names) {
        Roster roster = station.people().roster();
        Set<Person> members = new LinkedHashSet<>();
        names.forEach(name -> members.add(roster.requireMember(name)));
        List<Person> both = List.copyOf(members);
        if (both.size() < 2) {
            throw new StationException(Trouble.CLOSING_PEOPLE, 2, both.size());
        }
        return new Two(both.get(0), both.get(1));
    }

    /**
     * Draws more, after what was drawn is read and the risk is not small enough yet.
     *
     * @param more 1 or more; as many as are to be expected where none are given
     */
    public StationAudit draw(Optional<Integer> more, List<String> names) {
        int further = more.orElseGet(() ->
                (int) Math.max(1, Math.min(standing().further(), list.papers().size())));
        station.audits().draw(stored, stored.draws() + further, stored.handCount(), two(station, names));
        return load(station, stored.contest());
    }

    /** From now on every paper is looked at. */
    public StationAudit countByHand(List<String> names) {
        station.audits().draw(stored, stored.draws(), true, two(station, names));
        return load(station, stored.contest());
    }

    /**
     * Puts on record what a person, or the whole committee, read on papers; all of it or nothing.
     *
     * @throws StationException when a paper was not drawn, or what was typed is not understood
     */
    public StationAudit type(List<PaperLines.Line> lines, String by, boolean wholeCommittee, List<String> present) {
        ManualEntry entry = new ManualEntry(station, count.contest());
        ManualEntry.Typist typist = entry.typist(by, wholeCommittee, present);
        Set<SheetId> drawn = toRead().stream().map(asked -> asked.paper().id()).collect(Collectors.toSet());
        List<TypedBallot> understood = new ArrayList<>();
        for (PaperLines.Line line : lines) {
            if (!drawn.contains(line.id())) {
                throw new StationException(Trouble.AUDIT_NOT_DRAWN, line.id());
            }
            understood.add(entry.understand(line.id(), line.typed(), typist));
        }
        station.audits().type(stored, understood, typist.person(), typist.present());
        return load(station, stored.contest());
    }

    /**
     * A paper to be looked at.
     *
     * @param draws which draws it came up in, from 1; none where it is looked at because all are
     */
    public record Asked(Paper paper, List<Integer> draws) {
        public Asked {
            draws = List.copyOf(draws);
        }
    }

    /** Each paper once, by batch and number. */
    public List<Asked> toRead() {
        Map<Integer, List<Integer>> draws = new LinkedHashMap<>();
        for (int i = 1; i <= stored.draws(); i++) {
            draws.computeIfAbsent(drawn(i), at -> new ArrayList<>()).add(i);
        }
        return IntStream.range(0, list.papers().size())
                .filter(at -> stored.handCount() || draws.containsKey(at))
                .mapToObj(at -> new Asked(list.papers().get(at), draws.getOrDefault(at, List.of())))
                .toList();
    }

    /** What people read on each paper they agree about; empty of a paper that was not found. */
    Map<SheetId, Optional<AuditedBallot>> read() {
        boolean groundsByMembers =
                Quorums.membersMayHoldInvalid(count.election().regime());
        Map<SheetId, List<TypedBallot>> typings = station.audits().typings(stored).stream()
                .collect(Collectors.groupingBy(TypedBallot::id, LinkedHashMap::new, Collectors.toList()));
        Map<SheetId, Optional<AuditedBallot>> read = new LinkedHashMap<>();
        typings.forEach((id, all) -> {
            TypedCase paper = TypedCase.of(count.contest(), all, groundsByMembers);
            if (!paper.isOpen()) {
                read.put(
                        id,
                        AuditedBallot.of(
                                BallotOutcome.of(count.election(), count.contest(), count.settings(), paper.record())));
            }
        });
        return read;
    }

    public AuditStanding standing() {
        return new AuditReckoning(this).standing();
    }

    /** What is to be confirmed. */
    public AuditPlan plan() {
        return plan;
    }

    public AuditMethod method() {
        return AuditMethod.ofCode(stored.method()).orElseThrow();
    }

    /** 0–1. */
    public double riskLimit() {
        return (double) stored.riskLimitPermille() / PERMILLE;
    }

    public AuditList list() {
        return list;
    }

    public ContestCount count() {
        return count;
    }

    public StoredAudit stored() {
        return stored;
    }

    StationFolder station() {
        return station;
    }

    /** The place in the list that a draw means. */
    int drawn(int draw) {
        return (int) new Sampler(stored.seed()).draw(draw, list.papers().size()) - 1;
    }
}
