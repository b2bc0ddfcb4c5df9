package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.source.FilesSource;

/** Ballots in files of every kind in one run: each read alike, in order, a damaged page costing no other. */
class MixedBatchTest {
    private static final GoldenForm FORM = GoldenForm.PARTY;
    private static final Set<Integer> STRUCK = Set.of(1, 4);

    @TempDir
    Path folder;

    @Test
    void everyPageIsReadInOrderWhateverFileHoldsIt() throws IOException {
        DrawnPaper ballot = FORM.ballot();
        STRUCK.forEach(row -> SheetCase.strike(ballot, FORM.name(row)));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(ballot.encoded("png")));
        Path scans = Files.createDirectory(folder.resolve("máy quét"));
        Files.write(scans.resolve("1.jpg"), ballot.jpeg(0.9));
        Files.write(scans.resolve("3.png"), ballot.quarterTurns(1).encoded("png"));
        pdf(
                scans.resolve("2.pdf"),
                ballot.jpeg(0.9),
                damaged(ballot.jpeg(0.9)),
                ballot.quarterTurns(3).jpeg(0.8));
        tiff(folder.resolve("fax.tif"), picture);

        List<String> names = new ArrayList<>();
        List<String> read = new ArrayList<>();
        try (BallotReader reader = FORM.newReader();
                FilesSource source = BallotSources.of(List.of(folder.resolve("fax.tif"), scans))) {
            new BatchReader(reader::read, 2).read(source, (page, reading) -> {
                names.add(page.name());
                read.add(answers(reading));
            });
        }
        assertThat(names)
                .containsExactly(
                        "fax.tif#1", "fax.tif#2", "fax.tif#3", "1.jpg", "2.pdf#1", "2.pdf#2", "2.pdf#3", "3.png");
        String right = "KSKKSKKKKKKK";
        assertThat(read).containsExactly(right, right, right, right, right, "none", right, right);
    }

    private static String answers(PageReading reading) {
        if (!(reading instanceof PageReading.Read read)) {
            return "none";
        }
        StringBuilder answers = new StringBuilder();
        read.rows().forEach(row -> answers.append(row.status().name().charAt(0)));
        return answers.toString();
    }

    private static byte[] damaged(byte[] jpeg) {
        byte[] damaged = jpeg.clone();
        Arrays.fill(damaged, 700, damaged.length - 2, (byte) 0x55);
        return damaged;
    }

    private static void pdf(Path file, byte[]... jpegs) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (byte[] jpeg : jpegs) {
                var image = JPEGFactory.createFromByteArray(document, jpeg);
                PDRectangle size = new PDRectangle(image.getWidth() * 0.36f, image.getHeight() * 0.36f);
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
                }
            }
            document.save(file.toFile());
        }
    }

    /** Black and white as a fax, gray as JPEG, gray without loss. */
    private static void tiff(Path file, BufferedImage picture) throws IOException {
        BufferedImage fax = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < fax.getWidth() * fax.getHeight(); i++) {
            int x = i % fax.getWidth();
            int y = i / fax.getWidth();
            fax.getRaster().setSample(x, y, 0, picture.getRaster().getSample(x, y, 0) > 150 ? 1 : 0);
        }
        ImageWriter writer = javasTiffWriter();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(fax, null, null), packed(writer, "CCITT T.6"));
            writer.writeToSequence(new IIOImage(picture, null, null), packed(writer, "JPEG"));
            writer.writeToSequence(new IIOImage(picture, null, null), packed(writer, "LZW"));
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriteParam packed(ImageWriter writer, String packing) {
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType(packing);
        return how;
    }

    private static ImageWriter javasTiffWriter() {
        for (Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("TIFF"); all.hasNext(); ) {
            ImageWriter writer = all.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) { // other libraries bring theirs
                return writer;
            }
        }
        throw new IllegalStateException("this Java has no TIFF writer");
    }
}
