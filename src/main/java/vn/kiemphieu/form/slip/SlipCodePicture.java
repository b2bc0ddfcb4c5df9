package vn.kiemphieu.form.slip;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws a slip's words as a QR code that bears the loss of nearly a third of it. */
public final class SlipCodePicture {
    private static final int PX_PER_MODULE = 12;
    private static final int QUIET_MODULES = 4;

    private SlipCodePicture() {}

    /** PNG, black on white with the rim that readers need. */
    public static byte[] png(SlipCode code) {
        Map<EncodeHintType, Object> how =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.H, EncodeHintType.MARGIN, QUIET_MODULES);
        try {
            return png(new QRCodeWriter().encode(code.text(), BarcodeFormat.QR_CODE, 0, 0, how));
        } catch (WriterException e) {
            throw new IllegalArgumentException("a code holds every sheet's name", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BitMatrix modules) throws IOException {
        int side = modules.getWidth() * PX_PER_MODULE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean black = modules.get(x / PX_PER_MODULE, y / PX_PER_MODULE);
                picture.getRaster().setSample(x, y, 0, black ? 0 : 255);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
