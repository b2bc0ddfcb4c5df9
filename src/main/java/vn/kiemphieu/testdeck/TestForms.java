package vn.kiemphieu.testdeck;

import static vn.kiemphieu.form.BallotLayout.Arrangement.AGREE_TABLE;
import static vn.kiemphieu.form.BallotLayout.Arrangement.AGREE_TABLE_WITHOUT_ORDINALS;
import static vn.kiemphieu.form.BallotLayout.Arrangement.LINES;
import static vn.kiemphieu.form.BallotLayout.Arrangement.NUMBERED_LINES;
import static vn.kiemphieu.form.BallotLayout.Arrangement.TABLE;
import static vn.kiemphieu.form.BallotLayout.Arrangement.TABLE_WITHOUT_ORDINALS;
import static vn.kiemphieu.form.BallotLayout.Paper.A4_LANDSCAPE;
import static vn.kiemphieu.form.BallotLayout.Paper.A4_PORTRAIT;
import static vn.kiemphieu.form.BallotLayout.Paper.A5_LANDSCAPE;
import static vn.kiemphieu.form.BallotLayout.Paper.A5_PORTRAIT;
import static vn.kiemphieu.form.PrintFace.DEJAVU_SANS;
import static vn.kiemphieu.form.PrintFace.DEJAVU_SANS_CONDENSED;
import static vn.kiemphieu.form.PrintFace.DEJAVU_SERIF;
import static vn.kiemphieu.form.PrintFace.DEJAVU_SERIF_CONDENSED;
import static vn.kiemphieu.form.PrintFace.LIBERATION_SANS;
import static vn.kiemphieu.form.PrintFace.LIBERATION_SERIF;
import static vn.kiemphieu.testdeck.FormDesign.party;
import static vn.kiemphieu.testdeck.FormDesign.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.AnswerColumns;
import vn.kiemphieu.form.BallotLayout.StampMark;

/** The catalogue of forms decks are drawn on; each can be had with any number of other lists of names. */
public enum TestForms {
    PARTY_A5_TABLE(
            party(A5_PORTRAIT, LIBERATION_SERIF, TABLE).list(18, 15, 12, 7.2).withPosts()),
    PARTY_A5_POSTS(
            party(A5_PORTRAIT, LIBERATION_SANS, TABLE).list(12, 9, 11, 9.5).withPosts()),
    PARTY_A4_LONG(party(A4_PORTRAIT, LIBERATION_SERIF, TABLE).list(33, 29, 12.5, 6.2)),
    PARTY_A4_FORTY(party(A4_PORTRAIT, DEJAVU_SERIF_CONDENSED, TABLE).list(40, 35, 9.5, 5.5)),
    PARTY_A4_POSTS(party(A4_PORTRAIT, DEJAVU_SERIF, TABLE).list(21, 17, 12, 8.5).withPosts()),
    PARTY_A5_SMALL(party(A5_PORTRAIT, DEJAVU_SANS, TABLE).list(7, 5, 12, 11).stamped(StampMark.NONE)),
    PARTY_A5_BARE_TABLE(party(A5_PORTRAIT, DEJAVU_SERIF, TABLE_WITHOUT_ORDINALS).list(9, 7, 12, 9)),
    PARTY_A4_TWO_COLUMNS(party(A4_PORTRAIT, LIBERATION_SERIF, NUMBERED_LINES)
            .list(30, 27, 12, 9)
            .inTwoColumns()),
    PARTY_A5_DENSE(party(A5_PORTRAIT, LIBERATION_SANS, TABLE).list(23, 19, 10, 5.4)),
    PARTY_A5_WIDE(party(A5_LANDSCAPE, LIBERATION_SERIF, NUMBERED_LINES).list(5, 3, 14, 11)),
    STATE_13(state(A5_PORTRAIT, LIBERATION_SERIF, LINES).list(5, 3, 14, 13)),
    STATE_14(state(A5_PORTRAIT, LIBERATION_SERIF, LINES).list(8, 5, 12, 10)),
    STATE_15(state(A5_PORTRAIT, LIBERATION_SANS, LINES).list(3, 2, 16, 17)),
    STATE_LANDSCAPE(state(A5_LANDSCAPE, LIBERATION_SERIF, NUMBERED_LINES)
            .list(5, 3, 13, 10.5)
            .stamped(StampMark.SEAL)),
    STATE_SANS(state(A5_PORTRAIT, DEJAVU_SANS_CONDENSED, LINES).list(6, 4, 13, 11.5)),

    AGREE_A5_TWELVE(party(A5_PORTRAIT, LIBERATION_SERIF, AGREE_TABLE)
            .list(12, 12, 13, 9.5)
            .answeredIn(AnswerColumns.USUAL)),
    AGREE_A5_ONE(
            party(A5_PORTRAIT, LIBERATION_SERIF, AGREE_TABLE).list(1, 1, 14, 14).answeredIn(cells(24))),
    AGREE_A4_LONG(party(A4_PORTRAIT, LIBERATION_SERIF, AGREE_TABLE)
            .list(25, 25, 12.5, 8)
            .answeredIn(cells(26))),
    AGREE_A5_DENSE(party(A5_PORTRAIT, DEJAVU_SERIF_CONDENSED, AGREE_TABLE)
            .list(20, 20, 10, 7)
            .answeredIn(cells(18))
            .stamped(StampMark.NONE)),
    AGREE_A5_BARE(party(A5_PORTRAIT, LIBERATION_SANS, AGREE_TABLE_WITHOUT_ORDINALS)
            .list(7, 7, 12, 11)
            .answeredIn(cells(20))
            .stamped(StampMark.NONE)),
    AGREE_A5_WIDE(party(A5_LANDSCAPE, DEJAVU_SANS, AGREE_TABLE)
            .list(5, 5, 13, 12)
            .answeredIn(new AnswerColumns(40, false, true, 0))),
    AGREE_A4_POSTS(party(A4_PORTRAIT, DEJAVU_SERIF, AGREE_TABLE)
            .list(11, 11, 12, 12)
            .answeredIn(cells(23))
            .withPosts()),
    AGREE_A5_SQUARES(party(A5_PORTRAIT, DEJAVU_SANS_CONDENSED, AGREE_TABLE)
            .list(9, 9, 12, 11)
            .answeredIn(new AnswerColumns(20, false, false, 5))),
    AGREE_A5_SWAPPED(party(A5_PORTRAIT, LIBERATION_SANS, AGREE_TABLE)
            .list(3, 3, 13, 13)
            .answeredIn(new AnswerColumns(22, true, false, 0))
            .stamped(StampMark.NONE)),

    PARTY_A4_LANDSCAPE(
            party(A4_LANDSCAPE, DEJAVU_SERIF, TABLE).list(12, 9, 12, 8.5).withPosts()),
    PARTY_A5_TEN(party(A5_PORTRAIT, DEJAVU_SANS_CONDENSED, TABLE).list(10, 8, 13, 10)),
    PARTY_A4_FORTY_LINES(party(A4_PORTRAIT, DEJAVU_SANS, NUMBERED_LINES)
            .list(40, 35, 10.5, 8.5)
            .inTwoColumns()),
    PARTY_A5_ELEVEN_LINES(party(A5_PORTRAIT, DEJAVU_SERIF_CONDENSED, NUMBERED_LINES)
            .list(11, 9, 12, 9.5)
            .stamped(StampMark.NONE)),
    STATE_SERIF(state(A5_PORTRAIT, DEJAVU_SERIF, LINES).list(7, 5, 12, 11)),
    STATE_A4(state(A4_PORTRAIT, LIBERATION_SERIF, LINES).list(10, 6, 16, 15)),
    AGREE_A4_SQUARES(party(A4_PORTRAIT, LIBERATION_SERIF, AGREE_TABLE)
            .list(15, 15, 13, 9)
            .answeredIn(new AnswerColumns(24, false, true, 4.5))),
    AGREE_A5_TIGHT(party(A5_PORTRAIT, LIBERATION_SANS, AGREE_TABLE)
            .list(16, 16, 10.5, 7.5)
            .answeredIn(cells(16)));

    private static final int MOST_KEPT = 150;
    /** Those used last: a long run prints a new list every few minutes. */
    private static final Map<String, TestForm> KEPT = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TestForm> eldest) {
            return size() > MOST_KEPT;
        }
    });

    private final FormDesign design;

    TestForms(FormDesign design) {
        this.design = design;
    }

    private static AnswerColumns cells(double mm) {
        return new AnswerColumns(mm, false, false, 0);
    }

    /** The word on the command line, as {@code party-a5-table}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TestForms> named(String code) {
        return Stream.of(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    /** The forms a word of the command line stands for: one by its name, those of a method, or all; none if it is none. */
    public static List<TestForms> called(String word) {
        return Stream.of(values())
                .filter(f -> word.equals("all") || word.equals(f.method().code()) || word.equals(f.code()))
                .toList();
    }

    public int names() {
        return design.names();
    }

    public VotingMethod method() {
        return design.method();
    }

    /**
     * The forms of which a ballot may lie among those of form {@code own}.
     *
     * <p>For the catalogue's first forms these are the first forms for good: a deck must stay what it was when its
     * figures were published.
     */
    static List<TestForms> strangers(Optional<TestForms> own) {
        boolean first = own.map(TestForms::first).orElse(true);
        return Stream.of(values())
                .filter(f -> !own.equals(Optional.of(f)))
                .filter(f -> !first || first(f))
                .toList();
    }

    private static boolean first(TestForms form) {
        return form.ordinal() <= STATE_SANS.ordinal();
    }

    /** As {@link #form}, made once and kept. */
    TestForm cached(long list) {
        return KEPT.computeIfAbsent(code() + "~" + list, k -> form(list));
    }

    /** The form with the list of names number {@code list}; equal numbers give equal forms. */
    public TestForm form(long list) {
        return maker().form(list);
    }

    /** The ballot of the very election of list {@code list} for the other method of voting, where one may lie here. */
    Optional<TestForm> otherMethod(long list) {
        return first(this)
                ? Optional.empty()
                : maker().otherMethod()
                        .map(other -> KEPT.computeIfAbsent(code() + "~" + list + " other", k -> other.form(list)));
    }

    /** The ballot of list {@code list} with so many of its people replaced, as it was printed before or after a change. */
    public TestForm near(long list, int changed) {
        return KEPT.computeIfAbsent(code() + "~" + list + " near " + changed, k -> maker().near(list, changed));
    }

    /** The ballot of the same people for another office, where such a congress has one. */
    Optional<TestForm> otherOffice(long list) {
        return design.regime() == Regime.STATE
                ? Optional.empty()
                : Optional.of(KEPT.computeIfAbsent(code() + "~" + list + " office", k -> maker().otherOffice(list)));
    }

    private FormMaker maker() {
        return new FormMaker(code(), design);
    }
}
