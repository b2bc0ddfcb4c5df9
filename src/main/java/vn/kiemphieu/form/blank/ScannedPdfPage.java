package vn.kiemphieu.form.blank;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Looks for the one picture that fills a page, as copiers write a scan to PDF. */
final class ScannedPdfPage extends PDFStreamEngine {
    private static final double MOST_OF_THE_PAGE = 0.6;

    private final double pageArea;
    private OptionalDouble dpi = OptionalDouble.empty();

    private ScannedPdfPage(PDPage page) {
        pageArea = page.getCropBox().getWidth() * page.getCropBox().getHeight();
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new DrawObject(this));
    }

    /** Dots per inch of the picture that makes the page; empty where the page is drawn. */
    static OptionalDouble dpi(PDPage page) throws IOException {
        var look = new ScannedPdfPage(page);
        look.processPage(page);
        return look.dpi;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (operator.getName().equals("Do")
                && operands.get(0) instanceof COSName name
                && getResources().getXObject(name) instanceof PDImageXObject image) {
            Matrix place = getGraphicsState().getCurrentTransformationMatrix();
            double width = place.getScalingFactorX();
            double height = place.getScalingFactorY();
            if (width * height >= MOST_OF_THE_PAGE * pageArea) {
                dpi = OptionalDouble.of(image.getWidth() / width * 72);
            }
            return;
        }
        super.processOperator(operator, operands);
    }
}
