package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.BallotLayout.Arrangement;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.BallotLayout.StampMark;
import vn.kiemphieu.form.BallotPrinter;
import vn.kiemphieu.form.PrintFace;
import vn.kiemphieu.testdeck.pen.Dice;

/** The catalogue of forms decks are drawn on; each can be had with any number of other lists of names. */
public enum TestForms {
    PARTY_A5_TABLE(
            Regime.PARTY_CONGRESS,
            Paper.A5_PORTRAIT,
            PrintFace.LIBERATION_SERIF,
            Arrangement.TABLE,
            18,
            15,
            12,
            7.2,
            1,
            StampMark.SEAL),
    PARTY_A5_POSTS(
            Regime.PARTY_CONGRESS,
            Paper.A5_PORTRAIT,
            PrintFace.LIBERATION_SANS,
            Arrangement.TABLE,
            12,
            9,
            11,
            9.5,
            1,
            StampMark.SEAL),
    PARTY_A4_LONG(
            Regime.PARTY_CONGRESS,
            Paper.A4_PORTRAIT,
            PrintFace.LIBERATION_SERIF,
            Arrangement.TABLE,
            33,
            29,
            12.5,
            6.2,
            1,
            StampMark.SEAL),
    PARTY_A4_FORTY(
            Regime.PARTY_CONGRESS,
            Paper.A4_PORTRAIT,
            PrintFace.DEJAVU_SERIF_CONDENSED,
            Arrangement.TABLE,
            40,
            35,
            9.5,
            5.5,
            1,
            StampMark.SEAL),
    PARTY_A4_POSTS(
            Regime.PARTY_CONGRESS,
            Paper.A4_PORTRAIT,
            PrintFace.DEJAVU_SERIF,
            Arrangement.TABLE,
            21,
            17,
            12,
            8.5,
            1,
            StampMark.SEAL),
    PARTY_A5_SMALL(
            Regime.PARTY_CONGRESS,
            Paper.A5_PORTRAIT,
            PrintFace.DEJAVU_SANS,
            Arrangement.TABLE,
            7,
            5,
            12,
            11,
            1,
            StampMark.NONE),
    PARTY_A5_BARE_TABLE(
            Regime.PARTY_CONGRESS,
            Paper.A5_PORTRAIT,
            PrintFace.DEJAVU_SERIF,
            Arrangement.TABLE_WITHOUT_ORDINALS,
            9,
            7,
            12,
            9,
            1,
            StampMark.SEAL),
    PARTY_A4_TWO_COLUMNS(
            Regime.PARTY_CONGRESS,
            Paper.A4_PORTRAIT,
            PrintFace.LIBERATION_SERIF,
            Arrangement.NUMBERED_LINES,
            30,
            27,
            12,
            9,
            2,
            StampMark.SEAL),
    PARTY_A5_DENSE(
            Regime.PARTY_CONGRESS,
            Paper.A5_PORTRAIT,
            PrintFace.LIBERATION_SANS,
            Arrangement.TABLE,
            23,
            19,
            10,
            5.4,
            1,
            StampMark.SEAL),
    PARTY_A5_WIDE(
            Regime.PARTY_CONGRESS,
            Paper.A5_LANDSCAPE,
            PrintFace.LIBERATION_SERIF,
            Arrangement.NUMBERED_LINES,
            5,
            3,
            14,
            11,
            1,
            StampMark.SEAL),
    STATE_13(
            Regime.STATE,
            Paper.A5_PORTRAIT,
            PrintFace.LIBERATION_SERIF,
            Arrangement.LINES,
            5,
            3,
            14,
            13,
            1,
            StampMark.BOX),
    STATE_14(
            Regime.STATE,
            Paper.A5_PORTRAIT,
            PrintFace.LIBERATION_SERIF,
            Arrangement.LINES,
            8,
            5,
            12,
            10,
            1,
            StampMark.BOX),
    STATE_15(
            Regime.STATE,
            Paper.A5_PORTRAIT,
            PrintFace.LIBERATION_SANS,
            Arrangement.LINES,
            3,
            2,
            16,
            17,
            1,
            StampMark.BOX),
    STATE_LANDSCAPE(
            Regime.STATE,
            Paper.A5_LANDSCAPE,
            PrintFace.LIBERATION_SERIF,
            Arrangement.NUMBERED_LINES,
            5,
            3,
            13,
            10.5,
            1,
            StampMark.SEAL),
    STATE_SANS(
            Regime.STATE,
            Paper.A5_PORTRAIT,
            PrintFace.DEJAVU_SANS_CONDENSED,
            Arrangement.LINES,
            6,
            4,
            13,
            11.5,
            1,
            StampMark.BOX);

    private static final Map<String, TestForm> KEPT = new ConcurrentHashMap<>();

    private final Regime regime;
    private final Paper paper;
    private final PrintFace face;
    private final Arrangement arrangement;
    private final int names;
    private final int seats;
    private final double namePt;
    private final double rowMm;
    private final int columns;
    private final StampMark stamp;

    TestForms(
            Regime regime,
            Paper paper,
            PrintFace face,
            Arrangement arrangement,
            int names,
            int seats,
            double namePt,
            double rowMm,
            int columns,
            StampMark stamp) {
        this.regime = regime;
        this.paper = paper;
        this.face = face;
        this.arrangement = arrangement;
        this.names = names;
        this.seats = seats;
        this.namePt = namePt;
        this.rowMm = rowMm;
        this.columns = columns;
        this.stamp = stamp;
    }

    /** The word on the command line, as {@code party-a5-table}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<TestForms> named(String code) {
        return java.util.Arrays.stream(values())
                .filter(f -> f.code().equals(code))
                .findFirst();
    }

    public int names() {
        return names;
    }

    private boolean withPosts() {
        return this == PARTY_A5_POSTS || this == PARTY_A4_POSTS || this == PARTY_A5_TABLE;
    }

    /** As {@link #form}, made once and kept. */
    TestForm cached(long list) {
        return KEPT.computeIfAbsent(code() + "~" + list, k -> form(list));
    }

    /** The form with the list of names number {@code list}; equal numbers give equal forms. */
    public TestForm form(long list) {
        Dice dice = Dice.of(list, code(), 0);
        String place = dice.pick(FormTexts.PLACES);
        boolean capitals = regime == Regime.STATE && dice.chance(0.75);
        List<Candidate> candidates = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (VietnameseNames.Person person : VietnameseNames.list(dice, names)) {
            String whole = regime == Regime.STATE && dice.chance(0.22)
                    ? person.name() + " (" + FormTexts.alias(dice) + ")"
                    : person.name();
            String name = capitals ? whole.toUpperCase(java.util.Locale.ROOT) : whole;
            candidates.add(new Candidate(
                    candidates.size() + 1, regime == Regime.STATE ? person.honorific() + " " + name : name));
            details.add(dice.pick(FormTexts.POSTS));
        }
        String title = regime == Regime.STATE
                ? "Bầu cử đại biểu Hội đồng nhân dân xã " + place + " nhiệm kỳ 2026 - 2031"
                : "Bầu Ban Chấp hành Đảng bộ xã " + place + " nhiệm kỳ 2025 - 2030";
        Contest contest = new Contest("c1", title, VotingMethod.STRIKE_OUT, seats, candidates);
        Election election = new Election(
                title,
                (regime == Regime.STATE ? "Xã " : "Đảng bộ xã ") + place,
                regime,
                regime == Regime.STATE ? Optional.empty() : Optional.of(Meeting.DELEGATES_CONGRESS),
                false,
                List.of(contest));
        BallotLayout layout = new BallotLayout(
                paper,
                face,
                arrangement,
                regime == Regime.STATE ? 34 : 22,
                namePt,
                rowMm,
                regime == Regime.STATE,
                columns,
                stamp,
                regime == Regime.STATE
                        ? FormTexts.state(place, seats, paper == Paper.A5_LANDSCAPE)
                        : FormTexts.party(place, names, seats, withPosts() ? details : List.of()));
        BallotPrinter printer = new BallotPrinter();
        while (!printer.fits(contest, layout)) {
            layout = layout.lower(0.95);
        }
        return new TestForm(list == 0 ? code() : code() + "~" + list, election, layout);
    }
}
