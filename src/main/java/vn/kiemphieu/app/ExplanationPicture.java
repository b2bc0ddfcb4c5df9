package vn.kiemphieu.app;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.image.RgbImage;
import vn.kiemphieu.measurement.InkPicture;

/** The overlay: the sheet with every kind of ink in its colour and each answer framed, what decided beside it, a legend. */
final class ExplanationPicture {
    private static final int TEXT_WIDTH = 980;
    private static final int HEADING = 22;
    private static final int BODY = 17;
    private static final int GAP = 10;
    private static final int MARGIN = 24;
    private static final int SWATCH = 18;
    private static final int FILLED = 7; // the legend tells inks first, then frames
    private static final Color BODY_COLOUR = new Color(50, 50, 60);
    private static final Font TYPE = type();

    private final Explanation explanation;

    ExplanationPicture(Explanation explanation) {
        this.explanation = explanation;
    }

    /** The picture as PNG; without the sheet where its ink was not measured. */
    byte[] png() {
        BufferedImage sheet = explanation
                .explained()
                .ink()
                .map(this::sheet)
                .orElseGet(() -> new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        BufferedImage trial = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        int height = Math.max(sheet.getHeight(), words(trial.createGraphics(), 0)) + 2 * MARGIN;
        int legendTop = height;
        BufferedImage whole = new BufferedImage(
                sheet.getWidth() + TEXT_WIDTH + 2 * MARGIN, legendTop + 4 * (SWATCH + GAP), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = smooth(whole.createGraphics());
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, whole.getWidth(), whole.getHeight());
        pen.drawImage(sheet, 0, 0, null);
        words(pen, sheet.getWidth() + MARGIN);
        legend(pen, legendTop);
        pen.dispose();
        return encoded(whole);
    }

    private BufferedImage sheet(RgbImage ink) {
        BufferedImage picture = new BufferedImage(ink.width(), ink.height(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = ink.pixels();
        for (int i = 0; i < ink.width() * ink.height(); i++) {
            int colour = (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | rgb[3 * i + 2] & 0xff;
            picture.setRGB(i % ink.width(), i / ink.width(), colour);
        }
        if (explanation.explained().reading() instanceof PageReading.Read read) {
            Graphics2D pen = smooth(picture.createGraphics());
            double pxPerMm = ink.width() / explanation.style().widthMm();
            for (int i = 0; i < read.rows().size(); i++) {
                for (RowOutline outline : RowOutline.of(
                        explanation.style().rows().get(i), read.rows().get(i))) {
                    frame(pen, outline, pxPerMm);
                }
            }
            pen.dispose();
        }
        return picture;
    }

    private static void frame(Graphics2D pen, RowOutline outline, double pxPerMm) {
        MmBox box = outline.box();
        pen.setColor(outline.colour());
        pen.setStroke(new BasicStroke(outline.bold() ? 4 : 2));
        pen.draw(new Rectangle2D.Double(
                box.left() * pxPerMm, box.top() * pxPerMm, box.width() * pxPerMm, box.height() * pxPerMm));
    }

    /** @return where the words end */
    private int words(Graphics2D pen, int x) {
        int y = MARGIN + HEADING;
        pen.setColor(Color.BLACK);
        pen.setFont(TYPE.deriveFont(Font.BOLD, HEADING + 4f));
        pen.drawString(explanation.say("title"), x, y);
        y += HEADING + 2 * GAP;
        for (Explanation.Paragraph paragraph : explanation.paragraphs()) {
            pen.setColor(RowOutline.colour(paragraph.status()));
            pen.setFont(TYPE.deriveFont(Font.BOLD, (float) HEADING));
            y = flow(pen, List.of(paragraph.heading()), x, y, HEADING);
            pen.setColor(BODY_COLOUR);
            pen.setFont(TYPE.deriveFont((float) BODY));
            y = flow(pen, paragraph.lines(), x + MARGIN, y, BODY) + GAP;
        }
        return y;
    }

    /** Lines broken at spaces where they do not fit; returns where the next line goes. */
    private static int flow(Graphics2D pen, List<String> lines, int x, int top, int size) {
        int y = top;
        for (String line : lines) {
            StringBuilder row = new StringBuilder();
            for (String word : line.split(" ")) {
                if (!row.isEmpty() && pen.getFontMetrics().stringWidth(row + " " + word) > TEXT_WIDTH - 2 * MARGIN) {
                    pen.drawString(row.toString(), x, y);
                    y += size + GAP / 2;
                    row.setLength(0);
                }
                row.append(row.isEmpty() ? "" : " ").append(word);
            }
            pen.drawString(row.toString(), x, y);
            y += size + GAP / 2;
        }
        return y;
    }

    private void legend(Graphics2D pen, int top) {
        Map<String, Color> swatches = new LinkedHashMap<>();
        swatches.put("VOTER", new Color(InkPicture.VOTER));
        swatches.put("HIDDEN", new Color(InkPicture.HIDDEN));
        swatches.put("STRAY", new Color(InkPicture.STRAY));
        swatches.put("PRINT", new Color(140, 140, 140));
        swatches.put("DUST", new Color(InkPicture.DUST));
        swatches.put("LINE", new Color(InkPicture.LINE));
        swatches.put("SEAL", new Color(InkPicture.SEAL));
        swatches.put("KEPT", RowOutline.VOTE);
        swatches.put("STRUCK", RowOutline.NO_VOTE);
        swatches.put("UNCERTAIN", RowOutline.UNCERTAIN);
        pen.setFont(TYPE.deriveFont((float) BODY));
        List<String> keys = new ArrayList<>(swatches.keySet());
        for (int i = 0; i < keys.size(); i++) {
            int x = MARGIN + (i % 3) * 420;
            int y = top + (i / 3) * (SWATCH + GAP);
            pen.setColor(swatches.get(keys.get(i)));
            pen.setStroke(new BasicStroke(3));
            if (i < FILLED) {
                pen.fillRect(x, y, SWATCH, SWATCH);
            } else {
                pen.drawRect(x, y, SWATCH, SWATCH);
            }
            pen.setColor(BODY_COLOUR);
            pen.drawString(explanation.say("legend." + keys.get(i)), x + SWATCH + GAP, y + SWATCH - 3);
        }
    }

    private static Graphics2D smooth(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return pen;
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
        try (InputStream in = ExplanationPicture.class
                .getClassLoader()
                .getResourceAsStream("net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the program's own type is damaged", e);
        }
    }
}
