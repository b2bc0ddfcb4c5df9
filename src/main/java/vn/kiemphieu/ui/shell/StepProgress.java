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
        Step next = next(station, contest);
        boolean checked = station.readiness().latest(contest).isPresent();
        return checked || next.compareTo(Step.READY) <= 0 ? of(next) : of(next).without(Step.READY);
    }

    private static Step next(StationFolder station, String contest) {
        ContestCount count = StationCount.load(station, contest);
        if (count.isClosed()) {
            return Step.RESULT;
        }
        if (count.ballots().isEmpty()) {
            return beforeTheFirstBallot(station, contest);
        }
        if (!count.openSheets().isEmpty() || !count.openTyped().isEmpty()) {
            return Step.REVIEW;
        }
        return count.listUnconfirmed() ? Step.INVALID_LIST : Step.BALANCE;
    }

    /** Those who practise go to the scanner at once. */
    private static Step beforeTheFirstBallot(StationFolder station, String contest) {
        if (!isSetUp(station, contest)) {
            return Step.SETUP;
        }
        boolean checked = station.readiness().latest(contest).isPresent();
        return checked || station.facts().test() ? Step.SCAN : Step.READY;
    }

    /** After people went on to this step, which comes last by order only: nothing on record tells that a result was looked at. */
    StepProgress wentOnTo(Step step) {
        return stateOf(step) == State.LATER && stateOf(Step.RESULT) == State.NEXT ? ticked(of(step)) : this;
    }

    /** Everything is done, and the papers are saved. */
    StepProgress finished() {
        Map<Step, State> all = new EnumMap<>(states);
        all.replaceAll((step, state) -> State.DONE);
        return ticked(new StepProgress(all));
    }

    /** With what was skipped still unticked. */
    private StepProgress ticked(StepProgress moved) {
        return stateOf(Step.READY) == State.LATER ? moved.without(Step.READY) : moved;
    }

    /** Ticked is only what was done: nothing forces anybody to this step. */
    private StepProgress without(Step skipped) {
        Map<Step, State> honest = new EnumMap<>(states);
        honest.put(skipped, State.LATER);
        return new StepProgress(honest);
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
