package vn.kiemphieu.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.store.StationFolder;

/**
 * A folder that people chose for one counting place: the election's file, the counting place itself, ballots to print and
 * templates, each where everybody finds it.
 */
public record PlaceFolder(Path folder) {
    /** The counting place itself. */
    public Path station() {
        return folder.resolve("diem-kiem-phieu");
    }

    public Path election() {
        return folder.resolve("election.json");
    }

    /** Who is to count there, before it is made. */
    public Path people() {
        return folder.resolve("nguoi-kiem-phieu.csv");
    }

    /** The template of a contest's ballots. */
    public Path template(String contest) {
        return folder.resolve("mau-phieu").resolve(contest);
    }

    /** The ballots of a contest, to be printed. */
    public Path ballots(String contest) {
        return folder.resolve("phieu-bau").resolve(contest + ".pdf");
    }

    /** Where the files that go with a counting place belong: around it, or beside it where it stands alone. */
    public static PlaceFolder around(Path station) {
        Path parent = station.toAbsolutePath().getParent();
        boolean ours = parent != null && new PlaceFolder(parent).station().equals(station.toAbsolutePath());
        return new PlaceFolder(ours ? parent : station.resolveSibling(station.getFileName() + "-tep"));
    }

    /** The counting place that people mean by a folder: itself, or the one in it. */
    public Optional<Path> madeStation() {
        return Stream.of(folder, station()).filter(StationFolder::isStation).findFirst();
    }

    /** Whether somebody began to describe an election here and made no counting place of it yet. */
    public boolean isBegun() {
        return madeStation().isEmpty() && Files.isRegularFile(election());
    }
}
