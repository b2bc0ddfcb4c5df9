package vn.kiemphieu.ui.ready;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.ready.ReadyCheck.Kind;
import vn.kiemphieu.ui.ready.ReadyCheck.State;
import vn.kiemphieu.ui.setup.PlaceViewModel.Page;

/** Looks at a counting place before ballots are fed; for the background. */
final class ReadyChecks {
    /** Three thousand pictures in colour, and as much again. */
    private static final long ROOM_MB = 4_000;

    private static final long THOUSAND = 1000;
    private static final long MB = 1L << 20;

    private ReadyChecks() {}

    static List<ReadyCheck> of(StationFolder station, Path folder, Contest contest) {
        List<ReadyCheck> checks = new ArrayList<>();
        boolean template = station.styles().latest(contest.id()).isPresent();
        checks.add(check(Kind.TEMPLATE, template ? State.FINE : State.MISSING, Page.BALLOT, contest.title()));
        int members = station.people().roster().members().size();
        int needed = station.facts().membersNeeded();
        checks.add(check(Kind.PEOPLE, members >= needed ? State.FINE : State.MISSING, Page.PEOPLE, members, needed));
        int missing = StationCount.load(station, contest.id()).missingFigures().size();
        checks.add(check(Kind.FIGURES, missing == 0 ? State.FINE : State.LATER, Page.FIGURES, missing));
        long free = free(folder);
        checks.add(new ReadyCheck(
                Kind.ROOM,
                free >= ROOM_MB ? State.FINE : State.MISSING,
                List.of(free / THOUSAND, ROOM_MB / THOUSAND),
                Optional.empty()));
        checks.add(new ReadyCheck(
                Kind.WRITABLE, writable(folder) ? State.FINE : State.MISSING, List.of(folder), Optional.empty()));
        return checks;
    }

    private static ReadyCheck check(Kind kind, State state, Page mend, Object... arguments) {
        return new ReadyCheck(kind, state, List.of(arguments), Optional.of(mend));
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MB;
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, folder, String.valueOf(e.getMessage()));
        }
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
