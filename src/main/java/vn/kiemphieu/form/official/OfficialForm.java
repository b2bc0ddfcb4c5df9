package vn.kiemphieu.form.official;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.StateLevel;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.BallotLayout.Arrangement;

/**
 * The forms ballots are printed on: 13–15 of resolution 40/NQ-HĐBCQG for the state elections of 2026, and what Party
 * organisations and associations use, for whom no form is prescribed (190-QĐ/TW art. 15 asks for four columns only).
 */
public enum OfficialForm {
    /** National Assembly. */
    STATE_13(Regime.STATE, VotingMethod.STRIKE_OUT, Arrangement.LINES),
    /** People's Council of a province or city. */
    STATE_14(Regime.STATE, VotingMethod.STRIKE_OUT, Arrangement.LINES),
    /** People's Council of a commune, ward or special zone. */
    STATE_15(Regime.STATE, VotingMethod.STRIKE_OUT, Arrangement.LINES),
    PARTY_TABLE(Regime.PARTY_CONGRESS, VotingMethod.STRIKE_OUT, Arrangement.TABLE),
    PARTY_LIST(Regime.PARTY_CONGRESS, VotingMethod.STRIKE_OUT, Arrangement.NUMBERED_LINES),
    PARTY_AGREE(Regime.PARTY_CONGRESS, VotingMethod.AGREE_DISAGREE, Arrangement.AGREE_TABLE),
    CLUB_TABLE(Regime.CLUB, VotingMethod.STRIKE_OUT, Arrangement.TABLE),
    CLUB_LIST(Regime.CLUB, VotingMethod.STRIKE_OUT, Arrangement.NUMBERED_LINES),
    CLUB_AGREE(Regime.CLUB, VotingMethod.AGREE_DISAGREE, Arrangement.AGREE_TABLE);

    final Arrangement arrangement;
    private final Regime regime;
    private final VotingMethod method;

    OfficialForm(Regime regime, VotingMethod method, Arrangement arrangement) {
        this.regime = regime;
        this.method = method;
        this.arrangement = arrangement;
    }

    /** The word on the command line, as {@code state-13}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OfficialForm> named(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    public Regime regime() {
        return regime;
    }

    /** Whether its names stand in a list without a table, which may have two columns. */
    boolean listed() {
        return arrangement == Arrangement.NUMBERED_LINES;
    }

    /** Whether a contest of this kind can be voted on with this form. */
    public boolean serves(Election election, Contest contest) {
        return election.regime() == regime && contest.method() == method;
    }

    /** The forms a contest can be voted on with, the most usual first. */
    public static List<OfficialForm> serving(Election election, Contest contest) {
        return Stream.of(values()).filter(f -> f.serves(election, contest)).toList();
    }

    /** The form this contest calls for, a state contest by its title; none when that says nothing. */
    public static Optional<OfficialForm> of(Election election, Contest contest) {
        List<OfficialForm> serving = serving(election, contest);
        if (election.regime() != Regime.STATE) {
            return serving.stream().findFirst();
        }
        Optional<OfficialForm> called = StateLevel.of(contest).map(level -> switch (level) {
            case ASSEMBLY -> STATE_13;
            case PROVINCE -> STATE_14;
            case COMMUNE -> STATE_15;
        });
        return called.filter(serving::contains);
    }
}
