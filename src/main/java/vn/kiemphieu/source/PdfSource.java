package vn.kiemphieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.BrokenFile;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.image.ImageHeader;
import vn.kiemphieu.image.ImageHeader.NoPicture;

/** The pages of a PDF, each taken out when its turn comes. */
final class PdfSource implements BallotSource {
    private static final String MAGIC = "%PDF-";
    /** Readers accept the magic bytes anywhere in the first 1024 (PDF 1.7, implementation note 13). */
    private static final int MAGIC_WITHIN = 1024;

    private static final String END = "%%EOF";
    private static final int END_WITHIN = 1024;

    private static final byte[] NOTHING = {};
    private static final long MEMORY = 64L << 20;
    private static final long DISK = 2L << 30;

    private final Path file;
    private final String name;
    private final PDDocument document;
    private final List<PDPage> pages;
    private final PdfPagePicture picture;
    private final boolean mayLackPages;
    private int next;

    private PdfSource(Path file, String name, PDDocument document) throws IOException {
        this.file = file;
        this.name = name;
        this.document = document;
        document.setResourceCache(null); // keeps every picture drawn so far, and no scan shares one
        this.pages = pages(document);
        this.picture = new PdfPagePicture(document);
        this.mayLackPages = pages.size() < document.getNumberOfPages() || !endsAsItShould(file);
    }

    static boolean recognises(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(MAGIC_WITHIN);
            boolean picture = !ImageHeader.parse(start).equals(new NoPicture(UnreadableCause.NOT_AN_IMAGE));
            return !picture && new String(start, StandardCharsets.ISO_8859_1).contains(MAGIC);
        }
    }

    static BallotSource open(Path file, String name) {
        try {
            PDDocument document =
                    Loader.loadPDF(file.toFile(), "", MemoryUsageSetting.setupMixed(MEMORY, DISK).streamCache);
            if (document.getNumberOfPages() == 0) {
                document.close();
                return PagesInMemory.of(broken(file, name, UnreadableCause.EMPTY));
            }
            return new PdfSource(file, name, document);
        } catch (InvalidPasswordException e) {
            return PagesInMemory.of(broken(file, name, UnreadableCause.ENCRYPTED));
        } catch (IOException | RuntimeException | StackOverflowError e) { // PDFBox meets damage with all of these
            return PagesInMemory.of(broken(file, name, UnreadableCause.CORRUPT));
        }
    }

    @Override
    public Optional<FedPage> next() {
        if (next < pages.size()) {
            int page = next++;
            return Optional.of(take(page));
        }
        if (next == pages.size() && mayLackPages) {
            next++; // pages that the file once had must not vanish without a word
            return Optional.of(broken(file, name, UnreadableCause.CORRUPT));
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FedPage take(int page) {
        String pageName = name + "#" + (page + 1);
        try {
            return new ScannedPage(pageName, picture.of(pages.get(page), page), 0);
        } catch (PdfPagePicture.TooLargeException | OutOfMemoryError e) { // a size that only the decoder discovers
            return broken(file, pageName, UnreadableCause.TOO_LARGE);
        } catch (IOException | RuntimeException | StackOverflowError e) { // as in open()
            return broken(file, pageName, UnreadableCause.CORRUPT);
        }
    }

    /** Those that are really there: the number a damaged file states is only a claim. */
    private static List<PDPage> pages(PDDocument document) {
        List<PDPage> found = new ArrayList<>();
        try {
            document.getPages().forEach(found::add);
        } catch (RuntimeException e) {
            return found; // next() reports the missing ones
        }
        return found;
    }

    /** PDFBox mends a file that was cut off, and then knows only the pages before the cut. */
    private static boolean endsAsItShould(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - END_WITHIN));
            byte[] end = Channels.newInputStream(channel).readAllBytes();
            return new String(end, StandardCharsets.ISO_8859_1).contains(END);
        }
    }

    private static BrokenFile broken(Path file, String name, UnreadableCause cause) {
        try {
            return new BrokenFile(name, FilesSource.bytes(file).orElse(NOTHING), cause);
        } catch (IOException e) {
            return new BrokenFile(name, NOTHING, UnreadableCause.IO_ERROR);
        }
    }
}
