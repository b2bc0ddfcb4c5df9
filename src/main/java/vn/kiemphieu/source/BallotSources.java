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
}
