package vn.kiemphieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;

/** Template folders taken into a counting place, and given back as folders to read with. */
public final class StationStyles {
    private StationStyles() {}

    /**
     * Keeps the template for the contest it was built for.
     *
     * @throws StationException when it was built for another election
     */
    public static StoredStyle take(StationFolder station, Path templateFolder, String who) {
        BallotStyle style = StyleFolder.read(templateFolder);
        // a round that joined later changes the election's hash, not the contests that were there
        boolean ours = station.definitions().all().stream()
                .anyMatch(definition -> definition.hash().equals(style.electionHash()));
        if (!ours) {
            throw new StationException(Trouble.TEMPLATE_OF_ANOTHER_ELECTION, templateFolder, style.contestId());
        }
        return station.styles().add(style.contestId(), style.electionHash(), files(templateFolder), who);
    }

    /** As {@link #take}, and the template must be of this contest. */
    public static StoredStyle take(StationFolder station, String contest, Path templateFolder, String who) {
        if (!StyleFolder.read(templateFolder).contestId().equals(contest)) {
            throw new StationException(Trouble.TEMPLATE_OF_ANOTHER_ELECTION, templateFolder, contest);
        }
        return take(station, templateFolder, who);
    }

    /** The style the sheet was read with. */
    public static BallotStyle styleOf(StationFolder station, StoredSheet sheet) {
        StoredStyle style = station.styles().of(sheet);
        return StyleFolder.parse(style.files(), Path.of(style.hash()));
    }

    /** Writes the kept style into an empty folder. */
    public static void unpack(StoredStyle style, Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : style.files().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, folder, e.getClass().getSimpleName());
        }
    }

    private static SortedMap<String, byte[]> files(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (String name : StyleFolder.FILES) {
                files.put(name, Files.readAllBytes(folder.resolve(name)));
            }
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, folder, e.getClass().getSimpleName());
        }
        return files;
    }
}
