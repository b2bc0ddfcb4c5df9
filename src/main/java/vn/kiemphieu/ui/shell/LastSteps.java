package vn.kiemphieu.ui.shell;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.balance.BalanceView;
import vn.kiemphieu.ui.balance.BalanceViewModel;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.display.DisplayViewModel;
import vn.kiemphieu.ui.minutes.MinutesView;
import vn.kiemphieu.ui.minutes.MinutesViewModel;
import vn.kiemphieu.ui.minutes.Missing;
import vn.kiemphieu.ui.result.ResultView;
import vn.kiemphieu.ui.result.ResultViewModel;
import vn.kiemphieu.ui.scan.ScanViewModel;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.session.StationSession;

/** What comes after the review: balancing and closing, the result, the papers; and what the hall sees. */
public record LastSteps(
        BalanceViewModel balance, ResultViewModel result, MinutesViewModel minutes, DisplayViewModel display) {
    private static final Set<Step> STEPS = EnumSet.of(Step.BALANCE, Step.RESULT, Step.MINUTES);

    static LastSteps of(StationSession session, Contest contest, Supplier<Locale> language, ScanViewModel scan) {
        return new LastSteps(
                new BalanceViewModel(session, contest),
                new ResultViewModel(session, contest),
                new MinutesViewModel(session, contest, language),
                new DisplayViewModel(session, contest, scan.last().picture()));
    }

    static boolean shows(Step step) {
        return STEPS.contains(step);
    }

    Screen screen(Step step, Texts texts, Choices choices, Consumer<Step> go, Consumer<Contest> toBallots) {
        return switch (step) {
            case BALANCE -> new BalanceView(balance, texts, () -> go.accept(Step.RESULT));
            case RESULT ->
                new ResultView(result, texts, () -> go.accept(Step.BALANCE), () -> go.accept(Step.MINUTES), toBallots);
            case MINUTES ->
                new MinutesView(
                        minutes,
                        texts,
                        choices,
                        where -> go.accept(where == Missing.Where.REVIEW ? Step.REVIEW : Step.BALANCE));
            default -> throw new IllegalArgumentException(step.name());
        };
    }
}
