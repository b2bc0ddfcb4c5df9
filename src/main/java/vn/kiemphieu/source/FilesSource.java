package vn.kiemphieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.BrokenFile;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.image.ImageHeader;
import vn.kiemphieu.image.ImageHeader.NoPicture;
import vn.kiemphieu.image.ImageHeader.Picture;

/** The pages of many files, one file open at a time; what a file is, its first bytes say, not its name. */
public final class FilesSource implements BallotSource {
    /** A scan of one sheet is a few megabytes; beyond this a file would fill the memory. A PDF is read page by page. */
    private static final long LARGEST_FILE = 512L << 20;

    private static final byte[] NOTHING = {};

    private final InputFiles inputs;
    private final Iterator<InputFiles.Named> files;
    private Optional<BallotSource> open = Optional.empty();

    FilesSource(InputFiles inputs) {
        this.inputs = inputs;
        this.files = inputs.fed().iterator();
    }

    /** How many files will be fed; a file may hold many pages. */
    public int files() {
        return inputs.fed().size();
    }

    /** What lay in the folders but is plainly no scan, and is not fed. */
    public List<Path> leftOut() {
        return inputs.leftOut();
    }

    @Override
    public Optional<FedPage> next() {
        while (true) {
            if (open.isPresent()) {
                Optional<FedPage> page = open.get().next();
                if (page.isPresent()) {
                    return page;
                }
                close();
            }
            if (!files.hasNext()) {
                return Optional.empty();
            }
            open = Optional.of(open(files.next()));
        }
    }

    @Override
    public void close() {
        open.ifPresent(BallotSource::close);
        open = Optional.empty();
    }

    static BallotSource open(InputFiles.Named file) {
        try {
            if (!Files.isRegularFile(file.file())) {
                return PagesInMemory.of(new BrokenFile(file.name(), NOTHING, UnreadableCause.IO_ERROR));
            }
            if (PdfSource.recognises(file.file())) {
                return PdfSource.open(file.file(), file.name());
            }
            return pictures(file.name(), bytes(file.file()));
        } catch (IOException e) {
            return PagesInMemory.of(new BrokenFile(file.name(), NOTHING, UnreadableCause.IO_ERROR));
        }
    }

    private static BallotSource pictures(String name, Optional<byte[]> read) {
        if (read.isEmpty()) {
            return PagesInMemory.of(new BrokenFile(name, NOTHING, UnreadableCause.TOO_LARGE));
        }
        byte[] bytes = read.get();
        ImageHeader header = ImageHeader.parse(bytes);
        if (header instanceof NoPicture none) {
            return PagesInMemory.of(new BrokenFile(name, bytes, none.cause()));
        }
        int frames = ((Picture) header).frames();
        return frames == 1
                ? PagesInMemory.of(new ScannedPage(name, bytes, 0))
                : new PagesInMemory(frames, i -> new ScannedPage(name + "#" + (i + 1), bytes, i));
    }

    /** The file's bytes, or empty when there are too many. */
    static Optional<byte[]> bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST_FILE) {
                return Optional.empty();
            }
            return Optional.of(in.readAllBytes());
        }
    }
}
