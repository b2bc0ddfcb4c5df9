package vn.kiemphieu.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.ui.shell.Step.State;

/** How far each step of one contest is; nothing in it depends on who got votes. */
public record StepProgress(Map<Step, State> states) {
    /** Nothing is open yet. */
    public static final StepProgress NOTHING_OPEN = of(Step.START);

    /** A counting place is being described. */
    public static final StepProgress DESCRIBING = of(Step.SETUP);

    public StepProgress {
        states = Map.copyOf(states);
    }

    /** For the background: it derives every ballot. */
    public static StepProgress load(StationFolder station, String contest) {
        ContestCount count = StationCount.load(station, contest);
        if (count.isClosed()) {
            return of(Step.RESULT);
        }
        if (count.ballots().isEmpty()) {
            return of(isSetUp(station, contest) ? Step.SCAN : Step.SETUP);
        }
        if (!count.openSheets().isEmpty() || !count.openTyped().isEmpty()) {
            return of(Step.REVIEW);
        }
        return of(count.listUnconfirmed() ? Step.INVALID_LIST : Step.BALANCE);
    }

    /** Without a template nothing can be fed, without members nothing ruled. */
    private static boolean isSetUp(StationFolder station, String contest) {
        return station.styles().latest(contest).isPresent()
                && station.people().roster().members().size() >= station.facts().membersNeeded();
    }

    public State stateOf(Step step) {
        return states.get(step);
    }

    private static StepProgress of(Step next) {
        Map<Step, State> states = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            int order = step.compareTo(next);
            states.put(step, order < 0 ? State.DONE : order == 0 ? State.NEXT : State.LATER);
        }
        return new StepProgress(states);
    }
}
