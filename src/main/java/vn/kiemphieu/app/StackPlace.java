package vn.kiemphieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;

/**
 * Where a sheet lies in the output stack, on which every sheet lands on the one before. A sheet that was pulled keeps its
 * number, as a marker slip lies in its place; slips that came through the scanner lie in the output stack too.
 *
 * @param fromTop 1 for the sheet fed last
 * @param before up to two sheets fed before it, nearest last
 * @param after up to two fed after it, nearest first
 */
public record StackPlace(SheetId sheet, int fromTop, List<SheetId> before, List<SheetId> after) {
    private static final int NEIGHBOURS = 2;

    public StackPlace {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** @param number of a sheet of the batch, from 1 */
    public static StackPlace of(StationFolder station, Batch batch, int number) {
        int last = station.journal().nextNumber(batch) - 1;
        if (number < 1 || number > last) {
            throw new StationException(Trouble.SHEET_UNKNOWN, new SheetId(batch.label(), Math.max(1, number)));
        }
        return new StackPlace(
                new SheetId(batch.label(), number),
                last - number + 1 + slipsAfter(station, batch, number),
                ids(batch, Math.max(1, number - NEIGHBOURS), number - 1),
                ids(batch, number + 1, Math.min(last, number + NEIGHBOURS)));
    }

    private static int slipsAfter(StationFolder station, Batch batch, int number) {
        return (int) station.slips().of(batch).stream()
                .filter(slip -> slip.fills() && slip.after() >= number)
                .count();
    }

    private static List<SheetId> ids(Batch batch, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> new SheetId(batch.label(), number))
                .toList();
    }

    /**
     * Writes a small picture of the sheet and of each of its neighbours, to be held beside the paper.
     *
     * @return the files, in the order fed
     */
    public List<Path> pictures(StationFolder station, Path folder) {
        List<SheetId> shown = new ArrayList<>(before);
        shown.add(sheet);
        shown.addAll(after);
        List<Path> files = new ArrayList<>();
        for (SheetId id : shown) {
            thumbnail(station, id).ifPresent(png -> files.add(write(folder.resolve(id.number() + ".png"), png)));
        }
        return files;
    }

    /** A small picture of a sheet, as PNG; empty where none can be had from its scan. */
    public static Optional<byte[]> thumbnail(StationFolder station, SheetId id) {
        return station.sheets()
                .find(id)
                .flatMap(sheet -> SheetThumbnail.png(
                        new ScannedPage(
                                sheet.id().toString(), station.images().get(sheet.imageHash(), id), sheet.frame()),
                        () -> StationStyles.styleOf(station, sheet),
                        sheet.reading()));
    }

    private static Path write(Path file, byte[] png) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, png);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
        }
    }
}
