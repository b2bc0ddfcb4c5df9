package vn.kiemphieu.source;

import java.nio.file.Path;
import java.util.List;

/** Makes the source for what an operator names on the command line or picks in the window. */
public final class BallotSources {
    private BallotSources() {}

    /**
     * The pages of files, folders (with all below them), PDFs and TIFFs, in the order of the inputs; within a folder by
     * name. Only names are gathered here, a file is opened when its turn comes.
     *
     * @throws vn.kiemphieu.ballot.StationException when an input does not exist
     * @throws DuplicateNameException when two pages would carry one name
     */
    public static FilesSource of(List<Path> inputs) {
        return new FilesSource(InputFiles.list(inputs));
    }

    /**
     * A file that may be fed.
     *
     * @param name relative to the folder that holds it, with {@code /}, Unicode NFC
     */
    public record FolderFile(Path file, String name) {}

    /** What lies in a folder and below it and is not plainly something else than a scan, by name; nothing is opened. */
    public static List<FolderFile> below(Path folder) {
        return InputFiles.list(List.of(folder)).fed().stream()
                .map(named -> new FolderFile(named.file(), named.name()))
                .toList();
    }

    /** The pages of one file; one that cannot be opened is handed over as that. */
    public static BallotSource pages(FolderFile file) {
        return FilesSource.open(new InputFiles.Named(file.file(), file.name()));
    }
}
