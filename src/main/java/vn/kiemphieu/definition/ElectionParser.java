package vn.kiemphieu.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.election.StateLevel;
import vn.kiemphieu.election.VotingMethod;

/** Turns the JSON of schema 1 into an {@link Election}, collecting every error and warning with its place. */
final class ElectionParser {
    static final int SCHEMA = 1;

    private static final Set<String> ELECTION_KEYS = Set.of(
            "schema", "title", "unit", "regime", "meeting", "single_polling_area", "contests", BallotKeys.BALLOT);
    /** {@code roll}: electors entitled to vote in this contest. */
    private static final Set<String> CONTEST_KEYS = Set.of(
            "id",
            "title",
            "method",
            "seats",
            "candidates",
            "roll",
            ContestKeys.BODY,
            ContestKeys.ROUND,
            BallotKeys.BALLOT);

    private static final Pattern CONTEST_ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,63}");

    private final Problems problems;
    private final boolean contestsNeeded;
    private final List<Warning> warnings = new ArrayList<>();

    /** @param contestsNeeded whether an election without any contest is wrong */
    ElectionParser(Problems problems, boolean contestsNeeded) {
        this.problems = problems;
        this.contestsNeeded = contestsNeeded;
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** What could be read; meaningful only when no problem was found. */
    Optional<Election> parse(JsonNode root) {
        JsonPlace file = new JsonPlace(root, "", problems);
        if (!file.isObject()) {
            problems.add("NOT_AN_OBJECT", "$");
            return Optional.empty();
        }
        checkSchema(root);
        warnings.addAll(file.unknownKeys(ELECTION_KEYS));
        ballotKeys(file);
        String title = file.text("title");
        String unit = file.text("unit");
        Optional<Regime> regime = file.choice("regime", Regime.values(), Regime::code);
        Optional<Meeting> meeting =
                file.has("meeting") ? file.choice("meeting", Meeting.values(), Meeting::code) : Optional.empty();
        checkMeeting(regime, file);
        boolean single = file.yesOrNo("single_polling_area").orElse(false);
        List<Contest> contests = contests(file, regime);
        return problems.isEmpty()
                ? Optional.of(new Election(title, unit, regime.orElseThrow(), meeting, single, contests))
                : Optional.empty();
    }

    private void checkSchema(JsonNode root) {
        if (!root.has("schema")) {
            problems.add("MISSING", "schema");
        } else if (!root.get("schema").isIntegralNumber() || root.get("schema").asLong() != SCHEMA) {
            problems.add("OTHER_SCHEMA", "schema", root.get("schema"), SCHEMA);
        }
    }

    private void checkMeeting(Optional<Regime> regime, JsonPlace file) {
        if (regime.isEmpty()) {
            return;
        }
        boolean party = regime.get() == Regime.PARTY_CONGRESS;
        if (party && !file.has("meeting")) {
            warnings.add(new Warning(Warning.Kind.MEETING_MISSING, "meeting"));
        } else if (!party && file.has("meeting")) {
            warnings.add(new Warning(Warning.Kind.MEETING_WITHOUT_PARTY, "meeting"));
        }
    }

    private List<Contest> contests(JsonPlace file, Optional<Regime> regime) {
        List<Contest> contests = new ArrayList<>();
        Map<String, String> placeOfId = new HashMap<>();
        Set<String> followed = new HashSet<>();
        for (JsonPlace place : file.objects("contests", contestsNeeded)) {
            warnings.addAll(place.unknownKeys(CONTEST_KEYS));
            ballotKeys(place);
            warnings.addAll(ContestKeys.warnings(place));
            String id = contestId(place, placeOfId);
            String title = place.text("title");
            Optional<VotingMethod> method = place.choice("method", VotingMethod.values(), VotingMethod::code);
            OptionalInt seats = place.positive("seats");
            place.optionalCount("roll");
            List<Candidate> candidates = candidates(place);
            if (method.isPresent() && seats.isPresent()) {
                warnOfSeats(place, method.get(), seats.getAsInt(), candidates.size());
                contests.add(new Contest(
                        id, title, method.get(), seats.getAsInt(), candidates, ContestKeys.facts(place, problems)));
                Contest last = contests.get(contests.size() - 1);
                checkFollows(place, last, followed);
                if (regime.equals(Optional.of(Regime.STATE))) {
                    warnOfState(place, last);
                }
                last.facts().round().ifPresent(round -> checkKind(place, round, regime));
            }
        }
        return contests;
    }

    /**
     * A round stands behind the contest it follows, so that rounds never go in a circle; that contest may be in another
     * file.
     */
    private void checkFollows(JsonPlace place, Contest contest, Set<String> followed) {
        contest.facts().round().ifPresent(round -> followed.add(round.follows()));
        if (followed.contains(contest.id())) {
            problems.add("ROUND_FOLLOWS", place.at("id"), contest.id());
        }
    }

    /** A state election is held again or has an extra election; only congresses and associations vote in rounds. */
    private void checkKind(JsonPlace place, Round round, Optional<Regime> regime) {
        boolean ofState = round.kind() == Round.Kind.EXTRA || round.kind() == Round.Kind.REPEAT;
        if (regime.isPresent() && ofState != (regime.get() == Regime.STATE)) {
            String code = round.kind().code();
            problems.add(
                    "ROUND_KIND",
                    place.at(ContestKeys.ROUND),
                    code,
                    regime.get().code());
        }
    }

    private void ballotKeys(JsonPlace place) {
        place.object(BallotKeys.BALLOT).ifPresent(ballot -> {
            warnings.addAll(ballot.unknownKeys(BallotKeys.KNOWN));
            BallotKeys.TEXTS.forEach(ballot::optionalText);
        });
    }

    private String contestId(JsonPlace place, Map<String, String> placeOfId) {
        String id = place.text("id");
        if (!id.isEmpty() && !CONTEST_ID.matcher(id).matches()) {
            problems.add("BAD_ID", place.at("id"), id);
        }
        // two ids that differ in case only would be one folder on Windows
        String earlier = id.isEmpty() ? null : placeOfId.putIfAbsent(id.toLowerCase(Locale.ROOT), place.at("id"));
        if (earlier != null) {
            problems.add("DUPLICATE_ID", place.at("id"), id, earlier);
        }
        return id;
    }

    private void warnOfState(JsonPlace place, Contest contest) {
        if (StateLevel.bodyOf(contest).isEmpty()) {
            warnings.add(new Warning(Warning.Kind.LEVEL_UNSAID, place.at("title")));
        }
        if (contest.method() != VotingMethod.STRIKE_OUT) {
            warnings.add(new Warning(Warning.Kind.METHOD_NOT_OF_STATE, place.at("method")));
        }
    }

    private void warnOfSeats(JsonPlace place, VotingMethod method, int seats, int candidates) {
        if (method == VotingMethod.STRIKE_OUT && candidates > 0 && seats >= candidates) {
            warnings.add(new Warning(Warning.Kind.SEATS_NOT_BELOW_CANDIDATES, place.at("seats")));
        }
    }

    private List<Candidate> candidates(JsonPlace contest) {
        CandidateParser parser = new CandidateParser(problems, warnings);
        return contest.objects("candidates", true).stream()
                .map(parser::candidate)
                .toList();
    }
}
