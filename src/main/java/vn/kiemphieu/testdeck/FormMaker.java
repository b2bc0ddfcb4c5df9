package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.form.AnswerColumns;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.BallotPrinter;
import vn.kiemphieu.testdeck.pen.Dice;

/**
 * Makes up an election and prints its ballot as a design says; equal codes and lists give equal people.
 *
 * @param origin the design that says what is asked; {@code design} may print the same question for the other method
 */
record FormMaker(String code, FormDesign origin, FormDesign design) {
    private static final double STATE_NAME_X = 34;
    private static final double PARTY_NAME_X = 22;

    FormMaker(String code, FormDesign design) {
        this(code, design, design);
    }

    /** The ballot of the same election for the other method of voting. */
    Optional<FormMaker> otherMethod() {
        return design.otherMethod().map(other -> new FormMaker(code, origin, other));
    }

    TestForm form(long list) {
        return form(list, people -> people, false);
    }

    /** The same ballot with so many people replaced by others, each in another's place. */
    TestForm near(long list, int changed) {
        Dice dice = Dice.of(list, code + " near", changed);
        return form(
                list,
                people -> {
                    List<VietnameseNames.Person> other = new ArrayList<>(people);
                    for (int k = 0; k < changed; k++) {
                        other.set(dice.whole(0, other.size() - 1), VietnameseNames.stranger(dice, people));
                    }
                    return other;
                },
                false);
    }

    /** The same people on the ballot for another office of the same congress. */
    TestForm otherOffice(long list) {
        return form(list, people -> people, true);
    }

    private TestForm form(long list, UnaryOperator<List<VietnameseNames.Person>> change, boolean otherOffice) {
        Dice dice = Dice.of(list, code, 0);
        String place = dice.pick(FormTexts.PLACES);
        boolean state = design.regime() == Regime.STATE;
        boolean capitals = state && dice.chance(0.75);
        List<Candidate> candidates = new ArrayList<>();
        List<String> posts = new ArrayList<>();
        for (VietnameseNames.Person person : change.apply(VietnameseNames.list(dice, design.names()))) {
            String whole =
                    state && dice.chance(0.22) ? person.name() + " (" + FormTexts.alias(dice) + ")" : person.name();
            String name = capitals ? whole.toUpperCase(Locale.ROOT) : whole;
            candidates.add(new Candidate(candidates.size() + 1, state ? person.honorific() + " " + name : name));
            posts.add(dice.pick(FormTexts.POSTS));
        }
        Words words = words(place, design.posts() ? posts : List.of(), dice, otherOffice);
        Contest contest = new Contest("c1", words.title(), design.method(), design.seats(), candidates);
        Election election = new Election(
                words.title(),
                (state ? "Xã " : "Đảng bộ xã ") + place,
                design.regime(),
                state ? Optional.empty() : Optional.of(Meeting.DELEGATES_CONGRESS),
                false,
                List.of(contest));
        return new TestForm(list == 0 ? code : code + "~" + list, election, fitting(contest, words.texts()));
    }

    private record Words(String title, BallotLayout.Texts texts) {}

    private Words words(String place, List<String> details, Dice dice, boolean otherOffice) {
        if (design.regime() == Regime.STATE) {
            return new Words(
                    "Bầu cử đại biểu Hội đồng nhân dân xã " + place + " nhiệm kỳ 2026 - 2031",
                    FormTexts.state(place, design.seats(), design.paper() == Paper.A5_LANDSCAPE));
        }
        boolean answered = design.answers().isPresent();
        if (origin.answers().isEmpty() && !answered) {
            String office = otherOffice ? FormTexts.DELEGATES : FormTexts.COMMITTEE;
            return new Words(
                    "Bầu " + office + " xã " + place + " nhiệm kỳ 2025 - 2030",
                    FormTexts.party(place, office, design.names(), design.seats(), details));
        }
        AgreeTexts question = origin.answers().isPresent()
                ? AgreeTexts.of(place, design.names(), dice)
                : AgreeTexts.committee(place, design.names());
        AgreeTexts asked = otherOffice ? question.otherOffice() : question;
        return new Words(asked.title(), asked.words(answered, details));
    }

    /** The design's layout, lowered until the list fits the paper. */
    private BallotLayout fitting(Contest contest, BallotLayout.Texts texts) {
        boolean state = design.regime() == Regime.STATE;
        BallotLayout layout = new BallotLayout(
                design.paper(),
                design.face(),
                design.arrangement(),
                state ? STATE_NAME_X : PARTY_NAME_X,
                design.namePt(),
                design.rowMm(),
                state,
                design.columns(),
                design.stamp(),
                texts,
                design.answers().orElse(AnswerColumns.USUAL));
        BallotPrinter printer = new BallotPrinter();
        while (!printer.fits(contest, layout)) {
            layout = layout.lower(0.95);
        }
        return layout;
    }
}
