package vn.kiemphieu.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.report.docx.DocxForm;
import vn.kiemphieu.report.docx.DocxPaper;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.report.pdf.PdfPaper;
import vn.kiemphieu.report.pdf.PdfResized;

/** Papers as files, written whole or not at all: beside the place first, then moved there. */
public final class PaperFile {
    private PaperFile() {}

    public static void pdf(Paper paper, Path file) {
        write(file, part -> PdfPaper.write(paper, part));
    }

    /** As a PDF whose pages, smaller or larger than A4, lie in one stack with others of this size. */
    public static void pdf(Paper paper, double widthMm, double heightMm, Path file) {
        write(file, part -> {
            PdfPaper.write(paper, part);
            PdfResized.to(widthMm, heightMm, part);
        });
    }

    public static void docx(Paper paper, Path file) {
        write(file, part -> DocxPaper.write(paper, part));
    }

    /** @param form a committee's own Word document with fields */
    public static void form(Path form, Fields fields, Path file) {
        if (!Files.isRegularFile(form)) {
            throw new StationException(Trouble.FILE_MISSING, form);
        }
        write(file, part -> DocxForm.fill(form, fields, part));
    }

    private interface Writing {
        void to(Path part) throws IOException;
    }

    private static void write(Path file, Writing writing) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            // not a file of the system's making, which nobody else may read
            Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
            try {
                writing.to(part);
                Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw trouble(e, file);
        }
    }

    private static StationException trouble(IOException e, Path file) {
        String words = (e instanceof FileSystemException system ? system.getReason() : e.getMessage()) + "";
        String small = words.toLowerCase(Locale.ROOT);
        boolean full = small.contains("no space left")
                || small.contains("not enough space")
                || small.contains("disk quota exceeded");
        return full
                ? new StationException(
                        e, Trouble.DISK_FULL, file.toAbsolutePath().getParent())
                : new StationException(
                        e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
    }
}
