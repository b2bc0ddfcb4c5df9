package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.records.ContestRecord;
import vn.kiemphieu.records.StationRecord;

/** What a report of cast vote records says before the ballots: the place, the devices, what was asked. */
final class CvrHead {
    static final String SCANNER = "scanner";
    static final String HANDS = "typed-by-hand";

    private static final String VERSION = "1.0.0";

    private CvrHead() {}

    static ObjectNode of(StationRecord station) {
        ObjectNode head = Cdf.object("CVR.CastVoteRecordReport");
        head.put("Version", VERSION);
        head.put("GeneratedDate", station.asOf().toString());
        head.put("Notes", Cdf.say(station.test() ? "cvr.testNotes" : "cvr.notes"));
        head.set("ReportType", Cdf.texts(List.of("originating-device-export", "adjudicated")));
        head.set("ReportGeneratingDeviceIds", Cdf.texts(List.of(SCANNER)));
        ArrayNode devices = head.putArray("ReportingDevice");
        devices.add(device(SCANNER, station.program()).put("MarkMetricType", Cdf.say("cvr.metrics")));
        devices.add(device(HANDS, station.program()));
        head.putArray("GpUnit")
                .add(Cdf.object("CVR.GpUnit")
                        .put("@id", Cdf.PLACE)
                        .put("Type", "other")
                        .put("OtherType", Cdf.PLACE)
                        .put("Name", station.definition().election().unit()));
        head.putArray("Election").add(election(station));
        return head;
    }

    private static ObjectNode device(String id, String program) {
        return Cdf.object("CVR.ReportingDevice").put("@id", id).put("Application", program);
    }

    private static ObjectNode election(StationRecord station) {
        ObjectNode election = Cdf.object("CVR.Election")
                .put("@id", Cdf.ELECTION)
                .put("Name", station.definition().election().title())
                .put("ElectionScopeId", Cdf.PLACE);
        ArrayNode candidates = election.putArray("Candidate");
        ArrayNode contests = election.putArray("Contest");
        for (ContestRecord each : station.contests()) {
            Contest contest = each.contest();
            for (Candidate candidate : contest.candidates()) {
                candidates.add(Cdf.object("CVR.Candidate")
                        .put("@id", Cdf.candidate(contest, candidate))
                        .put("Name", candidate.name()));
            }
            contests.add(contest(contest));
        }
        return election;
    }

    private static ObjectNode contest(Contest contest) {
        ObjectNode node = Cdf.object("CVR.CandidateContest")
                .put("@id", Cdf.contest(contest))
                .put("Name", contest.title())
                .put("NumberElected", contest.seats())
                .put("VotesAllowed", contest.seats())
                .put("VoteVariation", "other")
                .put("OtherVoteVariation", variation(contest.method()));
        ArrayNode selections = node.putArray("ContestSelection");
        for (Candidate candidate : contest.candidates()) {
            selections.add(Cdf.object("CVR.CandidateSelection")
                    .put("@id", Cdf.selection(contest, candidate.no()))
                    .set("CandidateIds", Cdf.texts(List.of(Cdf.candidate(contest, candidate)))));
        }
        return node;
    }

    static String variation(VotingMethod method) {
        return Cdf.say("cvr." + method.code());
    }
}
