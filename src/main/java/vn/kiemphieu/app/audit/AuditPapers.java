package vn.kiemphieu.app.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.app.audit.AuditStanding.ClaimRisk;
import vn.kiemphieu.app.audit.AuditStanding.Hand;
import vn.kiemphieu.app.audit.StationAudit.Asked;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.rla.AuditMethod;
import vn.kiemphieu.rla.Claim;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.wording.VietnamTime;

/** The pull list and the report of an audit, as PDF in the reader's language. Neither tells what stands on a ballot. */
public final class AuditPapers {
    private final StationAudit audit;
    private final ContestCount count;
    private final AuditWords words;
    private final String ending;

    public AuditPapers(StationAudit audit, Locale language) {
        this.audit = audit;
        this.count = audit.count();
        this.words = new AuditWords(count.contest(), language);
        this.ending = language.equals(Locale.ENGLISH) ? "-en.txt" : ".txt";
    }

    void pull(Path file, List<String> names) {
        List<Fields> papers = new ArrayList<>();
        for (Asked asked : audit.toRead()) {
            papers.add(new Fields()
                    .put("no", papers.size() + 1)
                    .put("batch", asked.paper().id().batch())
                    .put("number", asked.paper().id().number())
                    .put("top", AuditFiles.fromTop(asked.paper()))
                    .put("draws", AuditFiles.draws(asked)));
        }
        Fields fields = head().put("count", papers.size())
                .put("names", String.join(", ", names))
                .list("batch", List.of("label", "papers"), batches())
                .list("paper", List.of("no", "batch", "number", "top", "draws"), papers);
        write(file, "pull", fields);
    }

    /** The report, whatever was found so far. */
    public void report(Path file) {
        AuditStanding standing = audit.standing();
        Fields fields = head().put("closed", closed())
                .put("closedBy", count.closing().map(Closing::by).map(by -> String.join(", ", by)))
                .put("says", words.say("says." + audit.plan().subject().says()))
                .put("papers", standing.papers())
                .put("waiting", standing.waiting().size())
                .put("unfinished", flag(!standing.waiting().isEmpty()))
                .put("compared", flag(audit.method() == AuditMethod.COMPARISON))
                .put("differing", standing.differing().size())
                .put("differ", flag(!standing.differing().isEmpty()))
                .put("differingPapers", join(standing))
                .put("risk", words.percent(standing.risk()))
                .put("told", flag(!standing.risks().isEmpty()))
                .put("error", standing.errorRate().map(words::percent))
                .put("handCount", flag(standing.hand().isPresent()))
                .put("missing", standing.hand().map(Hand::missing))
                .put("finding", finding(standing))
                .put("drawn", drawn())
                .list("claim", List.of("no", "says", "margin", "risk"), claims(standing))
                .list("hand", List.of("name", "told", "paper"), hand(standing));

        write(file, "report", fields);
    }

    /** What follows, in a sentence. */
    public String finding(AuditStanding standing) {
        if (standing.isRefuted()) {
            return words.say("finding.refuted");
        }
        if (standing.isConfirmed()) {
            return standing.hand().isPresent()
                    ? words.say("finding.hand")
                    : words.say("finding.confirmed", words.percent(standing.riskLimit()));
        }
        if (!standing.waiting().isEmpty()) {
            return words.say("finding.waiting", standing.waiting().size());
        }
        if (!standing.provable()) {
            return words.say("finding.tied");
        }
        boolean all = standing.further() >= audit.list().papers().size();
        return all ? words.say("finding.all") : words.say("finding.further", standing.further());
    }

    private Fields head() {
        return new Fields()
                .put("election", count.election().title())
                .put("unit", count.election().unit())
                .put("contest", count.contest().title())
                .put("method", words.say("method." + audit.method()))
                .put("limit", words.percent(audit.riskLimit()))
                .put("seed", audit.stored().seed())
                .put("listHash", audit.stored().listHash())
                .put("total", audit.list().papers().size())
                .put("draws", audit.stored().draws())
                .put("begunBy", String.join(", ", audit.stored().by()));
    }

    private List<Fields> batches() {
        return audit.list().batches().entrySet().stream()
                .map(batch -> new Fields().put("label", batch.getKey()).put("papers", batch.getValue()))
                .toList();
    }

    private List<Fields> claims(AuditStanding standing) {
        Map<Claim, Double> risks =
                standing.risks().stream().collect(Collectors.toMap(ClaimRisk::claim, ClaimRisk::risk));
        List<Fields> lines = new ArrayList<>();
        for (Claim claim : audit.plan().claims()) {
            lines.add(new Fields()
                    .put("no", lines.size() + 1)
                    .put("says", words.of(claim.assertion()))
                    .put("margin", words.percent(Math.max(0, claim.margin())))
                    .put("risk", Optional.ofNullable(risks.get(claim)).map(words::percent)));
        }
        return lines;
    }

    private List<Fields> hand(AuditStanding standing) {
        List<Fields> lines = new ArrayList<>();
        standing.hand().ifPresent(hand -> {
            for (Candidate candidate : count.contest().candidates()) {
                lines.add(new Fields()
                        .put("name", candidate.no() + ". " + candidate.name())
                        .put("told", count.tally().votes().get(candidate.no()))
                        .put("paper", hand.votes().get(candidate.no())));
            }
        });
        return lines;
    }

    /** Which papers were drawn, so that anybody with the dice's digits draws the same. */
    private String drawn() {
        return audit.toRead().stream()
                .filter(asked -> !asked.draws().isEmpty())
                .map(AuditPapers::drawn)
                .collect(Collectors.joining("; "));
    }

    private static String drawn(Asked asked) {
        int times = asked.draws().size();
        return asked.paper().id() + (times > 1 ? " ×" + times : "");
    }

    private static String join(AuditStanding standing) {
        return standing.differing().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private String closed() {
        return count.closing()
                .map(closing -> VietnamTime.of(closing.closedAt()))
                .orElse("");
    }

    private static Optional<String> flag(boolean on) {
        return on ? Optional.of("x") : Optional.empty();
    }

    private void write(Path file, String form, Fields fields) {
        String mark = count.test() ? words.say("testMark") : "";
        PaperFile.pdf(
                new Paper(words.say("title." + form), mark, "", FormText.read("common/audit-" + form + ending, fields)),
                file);
    }
}
