package vn.kiemphieu.faults;

import java.nio.file.Path;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

/** A counted place with its package and evidence, for tests of other packages. */
public final class Exported {
    private Exported() {}

    public static void make(Path folder, Path out) {
        try (StationFolder station = SampleStation.make(folder)) {
            new StationWork(station, out, line -> {}).run(1);
        }
    }
}
