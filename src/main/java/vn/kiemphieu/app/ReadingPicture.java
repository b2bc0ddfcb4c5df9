package vn.kiemphieu.app;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.wording.Terms;

/**
 * A scan with what the machine read drawn over it, the sheet upright and straight, the reasons beside it: names struck
 * red, left green, uncertain orange; on agree/disagree ballots the marked cells in the same colours, both cells thin and
 * gray where neither is marked.
 */
public final class ReadingPicture {
    private static final double PX_PER_MM = 150 / 25.4;
    private static final double MARGIN_MM = 4;
    private static final int TEXT_WIDTH = 520;
    private static final int UNPLACED_LONG_SIDE = 1200;
    private static final long LARGEST_PIXELS = 64L << 20;
    private static final Font TYPE = type();

    private final Locale language;
    private final VotingMethod method;

    private ReadingPicture(Locale language, VotingMethod method) {
        this.language = language;
        this.method = method;
    }

    /** The picture as PNG; empty when no picture can be had from the scan. */
    public static Optional<byte[]> png(ScannedPage scan, BallotStyle style, PageReading reading, Locale language) {
        if (!(PageImage.decode(scan, LARGEST_PIXELS) instanceof PageImage.Decoded.Page decoded)) {
            return Optional.empty();
        }
        try (PageImage page = decoded.image()) {
            ReadingPicture picture = new ReadingPicture(language, style.method());
            BufferedImage drawn = reading instanceof PageReading.Read read
                    ? picture.read(page, style, read)
                    : picture.unread(page, reading.reasons());
            return Optional.of(encoded(drawn));
        }
    }

    private BufferedImage read(PageImage page, BallotStyle style, PageReading.Read reading) {
        double[] m = reading.registration().toScan();
        int width = px(style.widthMm() + MARGIN_MM);
        int height = px(style.heightMm() + MARGIN_MM);
        Affine toMm = new Affine(1 / PX_PER_MM, 0, -MARGIN_MM, 0, 1 / PX_PER_MM, -MARGIN_MM);
        GrayImage upright = page.sample(new Affine(m[0], m[1], m[2], m[3], m[4], m[5]).after(toMm), width, height);
        BufferedImage drawn = beside(upright);
        Graphics2D pen = pen(drawn);
        pen.setColor(RowOutline.UNCERTAIN);
        text(pen, width, px(8), words(reading.sheetReasons()));
        for (int i = 0; i < style.rows().size(); i++) {
            row(pen, style.rows().get(i), reading.rows().get(i), width);
        }
        pen.dispose();
        return drawn;
    }

    private BufferedImage unread(PageImage page, Set<AdjudicationReason> reasons) {
        BufferedImage drawn = beside(page.reduced(UNPLACED_LONG_SIDE / (double) Math.max(page.width(), page.height())));
        Graphics2D pen = pen(drawn);
        pen.setColor(RowOutline.UNCERTAIN);
        text(pen, drawn.getWidth() - TEXT_WIDTH, px(8), words(reasons));
        pen.dispose();
        return drawn;
    }

    private void row(Graphics2D pen, StyleRow row, RowReading reading, int textX) {
        boolean uncertain = reading.status() == MarkStatus.UNCERTAIN;
        for (RowOutline outline : RowOutline.of(row, reading)) {
            MmBox box = outline.box();
            pen.setColor(outline.colour());
            pen.setStroke(new BasicStroke(outline.bold() ? 4 : 2));
            pen.draw(new Rectangle2D.Double(
                    px(box.left()), px(box.top()), box.width() * PX_PER_MM, box.height() * PX_PER_MM));
        }
        pen.setColor(RowOutline.colour(reading.status()));
        String mark = row.no() + ". " + Terms.of(reading.status()).in(language);
        text(pen, textX, px(row.lines().get(0).baseline()), uncertain ? mark + ": " + words(reading.reasons()) : mark);
    }

    private String words(Set<AdjudicationReason> reasons) {
        return reasons.stream()
                .sorted()
                .map(reason -> Terms.of(reason, method).in(language))
                .collect(Collectors.joining("; "));
    }

    private static void text(Graphics2D pen, int x, int y, String words) {
        float size = 20;
        pen.setFont(TYPE.deriveFont(size));
        while (size > 11 && pen.getFontMetrics().stringWidth(words) > TEXT_WIDTH - 20) {
            pen.setFont(TYPE.deriveFont(--size));
        }
        pen.drawString(words, x + 10, y);
    }

    /** The gray picture with white space for words at its right. */
    private static BufferedImage beside(GrayImage gray) {
        BufferedImage plain = new BufferedImage(gray.width(), gray.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
        System.arraycopy(gray.pixels(), 0, pixels, 0, pixels.length);
        BufferedImage wide = new BufferedImage(gray.width() + TEXT_WIDTH, gray.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = wide.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, wide.getWidth(), wide.getHeight());
        pen.drawImage(plain, 0, 0, null);
        pen.dispose();
        return wide;
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return pen;
    }

    private static int px(double mm) {
        return (int) Math.round((mm + MARGIN_MM) * PX_PER_MM);
    }

    private static byte[] encoded(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory never fails to be written", e);
        }
        return bytes.toByteArray();
    }

    private static Font type() {
        try (InputStream in =
                ReadingPicture.class.getClassLoader().getResourceAsStream("liberation/LiberationSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the program's own type is damaged", e);
        }
    }
}
