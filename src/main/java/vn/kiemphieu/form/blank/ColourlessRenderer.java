package vn.kiemphieu.form.blank;

import java.awt.Color;
import java.awt.Paint;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a PDF page without what is plainly coloured, so that black print under a drawn seal comes to light. */
final class ColourlessRenderer extends PDFRenderer {
    private static final Color NOTHING = new Color(255, 255, 255, 0);

    ColourlessRenderer(PDDocument document) {
        super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected Paint getPaint(PDColor color) throws IOException {
                Paint paint = super.getPaint(color);
                return paint instanceof Color plain && isColoured(plain) ? NOTHING : paint;
            }
        };
    }

    private static boolean isColoured(Color c) {
        int most = Math.max(c.getRed(), Math.max(c.getGreen(), c.getBlue()));
        int least = Math.min(c.getRed(), Math.min(c.getGreen(), c.getBlue()));
        return most - least >= SealRemoval.PLAIN_COLOUR;
    }
}
