package vn.kiemphieu.ui.ready;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.app.ready.PlaceChecks;
import vn.kiemphieu.app.ready.ReadyPoint;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.ready.ReadyCheck.State;
import vn.kiemphieu.ui.setup.PlaceViewModel.Page;

/** Looks at a counting place before ballots are fed; for the background. */
final class ReadyChecks {
    private ReadyChecks() {}

    /** What the window asks for besides, then what {@code kiemphieu ready} looks at. */
    static List<ReadyCheck> of(StationFolder station, Path folder, Contest contest) {
        List<ReadyCheck> checks = new ArrayList<>();
        int members = station.people().roster().members().size();
        int needed = station.facts().membersNeeded();
        checks.add(check(
                "PEOPLE",
                members >= needed ? State.FINE : State.MISSING,
                Optional.of(Page.PEOPLE),
                true,
                members,
                needed));
        for (ReadyPoint point : PlaceChecks.of(station, folder, contest, Clock.systemUTC())) {
            checks.add(check(point, station.facts().election().regime()));
        }
        checks.add(check("WRITABLE", writable(folder) ? State.FINE : State.MISSING, Optional.empty(), true, folder));
        int figures = StationCount.load(station, contest.id()).missingFigures().size();
        checks.add(
                check("FIGURES", figures == 0 ? State.FINE : State.LATER, Optional.of(Page.FIGURES), false, figures));
        return checks;
    }

    private static ReadyCheck check(
            String code, State state, Optional<Page> mend, boolean needed, Object... arguments) {
        String key = "ready." + code;
        boolean fine = state == State.FINE;
        Optional<Sayable> action = fine ? Optional.empty() : Optional.of(Texts.sayable(key + ".action", arguments));
        Sayable found = Texts.sayable(key + (fine ? ".fine" : ".missing"), arguments);
        return new ReadyCheck(code, state, found, action, fine ? Optional.empty() : mend, Optional.empty(), needed);
    }

    private static ReadyCheck check(ReadyPoint point, Regime regime) {
        State state = switch (point.state()) {
            case GOOD -> State.FINE;
            case NOTE -> State.NOTE;
            case OPEN, WRONG -> State.MISSING;
        };
        Optional<Page> mend = switch (point.name()) {
            case TEMPLATE -> Optional.of(Page.BALLOT);
            case PERMIT -> Optional.of(regime == Regime.STATE ? Page.PARTICULARS : Page.PEOPLE);
            default -> Optional.empty();
        };
        boolean needed = point.name() == ReadyPoint.Name.TEMPLATE || point.name() == ReadyPoint.Name.ROOM;
        return new ReadyCheck(
                point.name().name(),
                state,
                point,
                Optional.empty(),
                mend.filter(page -> state == State.MISSING),
                Optional.empty(),
                needed);
    }

    /** A check of paper: not done is no hindrance, misread paper is. */
    static ReadyCheck ofPaper(ReadyPoint point) {
        State state = switch (point.state()) {
            case GOOD -> State.FINE;
            case NOTE -> State.NOTE;
            case OPEN -> State.LATER;
            case WRONG -> State.MISSING;
        };
        boolean fed = point.name() != ReadyPoint.Name.COLOURS;
        return new ReadyCheck(
                point.name().name(),
                state,
                point,
                Optional.of(Texts.sayable("ready." + point.name() + ".action")).filter(words -> state == State.LATER),
                Optional.empty(),
                Optional.of(point.name()).filter(name -> fed),
                fed);
    }

    /** Only writing tells: rights and sticks that are read only look alike from outside. */
    private static boolean writable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "kiemphieu", ".thu"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
