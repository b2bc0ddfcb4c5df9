package vn.kiemphieu.faults;

import java.nio.file.Path;
import java.time.Clock;
import vn.kiemphieu.app.trust.StationRun;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.store.StationFolder;

/** A process that works in a counting place and says each thing once it is done for good, to be killed. */
public final class WorkingChild {
    private WorkingChild() {}

    /** @param args the counting place's folder, where exports go, how many rounds */
    public static void main(String[] args) {
        try (StationFolder station = StationFolder.openToWrite(Path.of(args[0]), Clock.systemUTC());
                StationRun run = StationRun.begin(station)) {
            say("open");
            new StationWork(station, Path.of(args[1]), WorkingChild::say).run(Integer.parseInt(args[2]));
        } catch (StationException e) {
            say("trouble " + e.trouble());
            System.exit(3);
        }
        say("done");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
