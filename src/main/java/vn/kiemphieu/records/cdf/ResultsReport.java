package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.records.ContestRecord;
import vn.kiemphieu.records.FormatSchema;
import vn.kiemphieu.records.StationRecord;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.Figure;

/**
 * The results of a counting place in NIST's format (SP 1500-100, version 2): votes per candidate, ballots cast and
 * rejected. An overvoted ballot loses as many votes as there are seats; a ballot with fewer votes than seats is undervoted
 * by the difference.
 */
public final class ResultsReport {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<String> BALLOTS_COME_IN = Set.of("SHEET_READ", "TYPED");
    private static final String NAMESPACE = "ElectionResults.";

    private ResultsReport() {}

    /** @param out stays open */
    public static void write(StationRecord station, OutputStream out) throws IOException {
        ObjectNode report = report(station);
        FormatSchema schema = FormatSchema.of(FormatSchema.RESULTS);
        schema.check(report);
        new References(schema.definitions()).check(report);
        out.write(report.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode report(StationRecord station) {
        String unit = station.definition().election().unit();
        ObjectNode report = Cdf.object(NAMESPACE + "ElectionReport")
                .put("Format", "summary-contest")
                .put("GeneratedDate", station.asOf().toString())
                .put("Issuer", unit)
                .put("IssuerAbbreviation", unit)
                .put("SequenceStart", 1)
                .put("SequenceEnd", 1)
                .put("Status", corrects(station) ? "correction" : "unofficial-complete")
                .put("IsTest", station.test())
                .put("VendorApplicationId", station.program())
                .put("Notes", Cdf.say("err.notes"));
        report.putArray("GpUnit").add(place(station));
        report.putArray("Election").add(election(station));
        return report;
    }

    /** Whether a contest was closed again after official minutes had gone out; to certify is for the level above. */
    private static boolean corrects(StationRecord station) {
        return station.contests().stream()
                .flatMap(each -> each.count().closing().stream())
                .anyMatch(closing -> closing.replaces().isPresent());
    }

    private static ObjectNode place(StationRecord station) {
        ObjectNode place = Cdf.object(NAMESPACE + "ReportingUnit")
                .put("@id", Cdf.PLACE)
                .put("Type", "other")
                .put("OtherType", Cdf.PLACE);
        place.set("Name", text(station.definition().election().unit()));
        same(station, Figure.ROLL).ifPresent(roll -> place.put("VotersRegistered", roll));
        same(station, Figure.VOTED).ifPresent(voted -> place.put("VotersParticipated", voted));
        return place;
    }

    /** A figure of the place, where every contest has the same. */
    private static Optional<Integer> same(StationRecord station, Figure figure) {
        Set<Optional<Integer>> amounts = station.contests().stream()
                .map(each -> Optional.ofNullable(each.count().figures().get(figure)))
                .collect(Collectors.toSet());
        return amounts.size() == 1 ? amounts.iterator().next() : Optional.empty();
    }

    private static ObjectNode election(StationRecord station) {
        ObjectNode election = Cdf.object(NAMESPACE + "Election")
                .put("ElectionScopeId", Cdf.PLACE)
                .put("StartDate", day(firstBallot(station)))
                .put("EndDate", day(station.asOf()))
                .put("Type", "other")
                .put("OtherType", station.definition().election().regime().code());
        election.set("Name", text(station.definition().election().title()));
        ArrayNode candidates = election.putArray("Candidate");
        ArrayNode contests = election.putArray("Contest");
        ArrayNode ballots = election.putArray("BallotCounts");
        for (ContestRecord each : station.contests()) {
            Contest contest = each.contest();
            ContestTally tally = each.count().tally();
            contest.candidates().forEach(candidate -> candidates.add(candidate(each, candidate)));
            contests.add(contest(contest, tally));
            ballots.add(ballots(tally, station.contests().size() == 1));
        }
        return election;
    }

    private static ObjectNode candidate(ContestRecord contest, Candidate candidate) {
        ObjectNode node = Cdf.object(NAMESPACE + "Candidate").put("@id", Cdf.candidate(contest.contest(), candidate));
        node.set("BallotName", text(candidate.name()));
        contest.outcome()
                .filter(outcome -> outcome.elected().contains(candidate))
                .ifPresent(elected -> node.put("PostElectionStatus", "winner"));
        return node;
    }

    private static ObjectNode contest(Contest contest, ContestTally tally) {
        ObjectNode node = Cdf.object(NAMESPACE + "CandidateContest")
                .put("@id", Cdf.contest(contest))
                .put("ElectionDistrictId", Cdf.PLACE)
                .put("Name", contest.title())
                .put("NumberElected", contest.seats())
                .put("VotesAllowed", contest.seats())
                .put("VoteVariation", "other")
                .put("OtherVoteVariation", CvrHead.variation(contest.method()));
        ArrayNode selections = node.putArray("ContestSelection");
        for (Candidate candidate : contest.candidates()) {
            ObjectNode selection =
                    Cdf.object(NAMESPACE + "CandidateSelection").put("@id", Cdf.selection(contest, candidate.no()));
            selection.set("CandidateIds", Cdf.texts(List.of(Cdf.candidate(contest, candidate))));
            selection
                    .putArray("VoteCounts")
                    .add(counts("VoteCounts")
                            .put("Type", "total")
                            .put("Count", tally.votes().get(candidate.no())));
            selections.add(selection);
        }
        node.putArray("OtherCounts")
                .add(counts("OtherCounts")
                        .put("Overvotes", overvotes(contest, tally))
                        .put("Undervotes", undervotes(contest, tally)));
        return node;
    }

    private static long overvotes(Contest contest, ContestTally tally) {
        return (long) contest.seats() * tally.invalid().getOrDefault(InvalidReason.MORE_THAN_SEATS, 0);
    }

    private static long undervotes(Contest contest, ContestTally tally) {
        return tally.byVotes().entrySet().stream()
                .mapToLong(entry -> (long) Math.max(0, contest.seats() - entry.getKey()) * entry.getValue())
                .sum();
    }

    /** Each contest has ballots of its own, which the format can only say in words. */
    private static ObjectNode ballots(ContestTally tally, boolean only) {
        ObjectNode counts = counts("BallotCounts").put("Type", only ? "total" : "other");
        if (!only) {
            counts.put("OtherType", Cdf.contest(tally.contest()));
        }
        return counts.put("BallotsCast", tally.valid() + tally.invalidTotal())
                .put("BallotsRejected", tally.invalidTotal());
    }

    private static ObjectNode counts(String type) {
        return Cdf.object(NAMESPACE + type).put("GpUnitId", Cdf.PLACE);
    }

    private static ObjectNode text(String words) {
        ObjectNode text = Cdf.object(NAMESPACE + "InternationalizedText");
        text.putArray("Text")
                .add(Cdf.object(NAMESPACE + "LanguageString")
                        .put("Content", words)
                        .put("Language", "vi"));
        return text;
    }

    /** The election file has no date; when ballots came in is what the log knows of it. */
    private static Instant firstBallot(StationRecord station) {
        return station.events().stream()
                .filter(event -> BALLOTS_COME_IN.contains(event.what()))
                .map(Event::at)
                .map(Instant::parse)
                .findFirst()
                .orElse(station.asOf());
    }

    private static String day(Instant moment) {
        return moment.atZone(VIETNAM).toLocalDate().toString();
    }
}
