package vn.kiemphieu.fuzz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;

/** Small whole files of every kind the program reads. */
final class Seeds {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 170;

    private Seeds() {}

    static List<byte[]> images() throws IOException {
        List<byte[]> images = new ArrayList<>(tiffs());
        for (String format : List.of("png", "jpg", "bmp")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(page(BufferedImage.TYPE_INT_RGB), format, out);
            images.add(out.toByteArray());
            ByteArrayOutputStream gray = new ByteArrayOutputStream();
            ImageIO.write(page(BufferedImage.TYPE_BYTE_GRAY), format, gray);
            images.add(gray.toByteArray());
        }
        images.add(("P5\n8 8\n255\n" + "x".repeat(64)).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return images;
    }

    static List<byte[]> tiffs() throws IOException {
        List<byte[]> tiffs = new ArrayList<>();
        for (String packing : List.of("CCITT T.6", "LZW", "Deflate", "PackBits", "JPEG")) {
            int type = packing.startsWith("CCITT") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY;
            tiffs.add(tiff(packing, type));
        }
        return tiffs;
    }

    private static byte[] tiff(String packing, int type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(packing);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(page(type), null, null), how);
            writer.writeToSequence(new IIOImage(page(type), null, null), how);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static List<byte[]> pdfs(Path folder) throws IOException {
        Path paper = folder.resolve("paper.pdf");
        PaperFile.pdf(paper(), paper);
        return List.of(
                Files.readAllBytes(paper),
                pdf(BufferedImage.TYPE_INT_RGB),
                pdf(BufferedImage.TYPE_BYTE_GRAY),
                pdf(BufferedImage.TYPE_BYTE_BINARY));
    }

    private static byte[] pdf(int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            BufferedImage image = page(type);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        switch (type) {
                            case BufferedImage.TYPE_INT_RGB -> JPEGFactory.createFromImage(document, image);
                            case BufferedImage.TYPE_BYTE_BINARY -> CCITTFactory.createFromImage(document, image);
                            default -> LosslessFactory.createFromImage(document, image);
                        },
                        0,
                        0,
                        PDRectangle.A5.getWidth(),
                        PDRectangle.A5.getHeight());
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Danh sách");
            String[][] rows = {
                {"STT", "Họ và tên", "Ngày sinh"},
                {"1", "Nguyễn Văn An", "1975"},
                {"2", "Trần Thị Bình", "12/05/1980"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return out.toByteArray();
    }

    static byte[] docx(Path folder) throws IOException {
        Path file = folder.resolve("paper.docx");
        PaperFile.docx(paper(), file);
        return Files.readAllBytes(file);
    }

    private static Paper paper() {
        return new Paper("x", "", "", FormText.fill("[title] MẪU {{unit}}\n[body] Đơn vị: {{unit}}.", fields()));
    }

    static Fields fields() {
        return new Fields().put("unit", "xã Mỹ Đức");
    }

    private static BufferedImage page(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D draw = image.createGraphics();
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, WIDTH, HEIGHT);
        draw.setColor(Color.BLACK);
        draw.drawLine(10, 20, 100, 150);
        draw.fillRect(20, 60, 70, 8);
        draw.dispose();
        return image;
    }
}
