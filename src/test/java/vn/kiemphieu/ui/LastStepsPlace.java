package vn.kiemphieu.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.PatientScreen;
import vn.kiemphieu.ui.session.StationSession;

/** A counting place with everything ruled, open in a session without a window. */
public final class LastStepsPlace implements AutoCloseable {
    public final StationSession session;
    public final Contest contest;
    private final PatientScreen screen = new PatientScreen();
    private final Background background = new Background(screen);

    private LastStepsPlace(Path folder) {
        StationFolder station = StationFolder.openToWrite(folder, Clock.systemUTC());
        session = StationSession.of(folder, station, background);
        contest = session.election().contests().get(0);
    }

    public static LastStepsPlace party(Path temp) {
        return new LastStepsPlace(RuledPlace.party(temp.resolve("station")));
    }

    public static LastStepsPlace state(Path temp) {
        return new LastStepsPlace(RuledPlace.state(temp.resolve("station")));
    }

    public StationFolder station() {
        return session.station();
    }

    public void await(BooleanSupplier so) {
        screen.await(so);
    }

    /** Figures that balance, on record. */
    public void balance() {
        Map<String, Integer> figures = Map.of(
                "roll", 110, "received", 110, "issued", 97, "exchanged", 0, "unused", 13, "voted", 97, "collected", 97);
        station().records().setFigures(contest.id(), figures, RuledPlace.HEAD);
    }

    /** Closed by two members. */
    public void close(List<String> names) {
        var count = vn.kiemphieu.app.StationCount.load(station(), contest.id());
        new vn.kiemphieu.app.ContestGate(station()).close(count, names);
    }

    public static List<String> two() {
        return List.of(RuledPlace.HEAD.name(), RuledPlace.SECRETARY.name());
    }

    @Override
    public void close() {
        session.close();
        background.close();
    }
}
