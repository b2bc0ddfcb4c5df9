package vn.kiemphieu.source.escl;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** JPEG pages that can be told apart. */
public final class DrawnPages {
    private DrawnPages() {}

    public static List<byte[]> of(int count) {
        return of(1, count, 154, 222);
    }

    public static List<byte[]> of(int first, int count, int width, int height) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> page(number, width, height))
                .toList();
    }

    private static byte[] page(int number, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        for (int bit = 0; bit < 10; bit++) {
            if ((number >> bit & 1) == 1) {
                pen.fillRect(16 + 8 * bit, 24, 8, 8);
            }
        }
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
