package vn.kiemphieu.form.blank;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/** Makes the paper white, whatever its colour and the lamp's light, and the print black. */
final class PaperWhite {
    private static final double LOOK_DPI = 50;
    private static final double WIDEST_PRINT_MM = 5;
    /** Paper from this share of its brightness on is white; grayer paper is white too where no print is near. */
    private static final double WHITE = 0.97;
    /** Print so pale is scaled no further. */
    private static final int PALEST = 150;
    /** Share of the print's pixels that are as black as it gets. */
    private static final double CORE = 0.2;

    private PaperWhite() {}

    /** Divides every channel by the paper's own brightness there. */
    static void flatten(Mat colour, int dpi) {
        List<Mat> channels = new ArrayList<>();
        Core.split(colour, channels);
        for (Mat channel : channels) {
            Mat paper = paper(channel, dpi);
            Core.divide(channel, paper, channel, 255);
            NativeMemory.release(paper);
        }
        Core.merge(channels, colour);
        NativeMemory.release(channels.toArray(Mat[]::new));
    }

    /** Paints paper of the sheet's usual colour where the mask is set. */
    static void fill(Mat colour, Mat mask) {
        Mat known = new Mat();
        Core.bitwise_not(mask, known);
        List<Mat> channels = new ArrayList<>();
        Core.split(colour, channels);
        double[] usual = new double[3];
        for (int i = 0; i < 3; i++) {
            usual[i] = median(channels.get(i), known);
        }
        colour.setTo(new Scalar(usual), mask);
        NativeMemory.release(channels.toArray(Mat[]::new));
        NativeMemory.release(known);
    }

    /** Stretches the gray levels so that paper is white and the print's core black. */
    static GrayImage levelled(GrayImage gray, int dpi) {
        int[] histogram = new int[256];
        int limit = 190;
        long print = 0;
        for (byte pixel : gray.pixels()) {
            int value = pixel & 0xff;
            if (value < limit) {
                histogram[value]++;
                print++;
            }
        }
        int black = 0;
        for (long seen = histogram[0]; seen < CORE * print && black < PALEST; seen += histogram[black]) {
            black++;
        }
        double white = WHITE * 255;
        byte[] curve = new byte[256];
        for (int v = 0; v < 256; v++) {
            curve[v] = (byte) Math.round(Math.max(0, Math.min(255, (v - black) / (white - black) * 255)));
        }
        byte[] pixels = new byte[gray.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = curve[gray.pixels()[i] & 0xff];
        }
        return new GrayImage(gray.width(), gray.height(), pixels);
    }

    private static Mat paper(Mat channel, int dpi) {
        Mat small = new Mat();
        double k = LOOK_DPI / dpi;
        Imgproc.resize(channel, small, new Size(), k, k, Imgproc.INTER_AREA);
        int side = (int) Math.round(WIDEST_PRINT_MM * LOOK_DPI / PaperSize.INCH_MM) | 1;
        Mat kernel = Mat.ones(side, side, CvType.CV_8U);
        Imgproc.morphologyEx(small, small, Imgproc.MORPH_CLOSE, kernel);
        Imgproc.medianBlur(small, small, side);
        Imgproc.GaussianBlur(small, small, new Size(0, 0), side / 4.0);
        Mat paper = new Mat();
        Imgproc.resize(small, paper, channel.size(), 0, 0, Imgproc.INTER_LINEAR);
        Core.max(paper, Scalar.all(1), paper);
        NativeMemory.release(small);
        NativeMemory.release(kernel);
        return paper;
    }

    private static double median(Mat channel, Mat known) {
        byte[] values = new byte[(int) channel.total()];
        byte[] use = new byte[values.length];
        channel.get(0, 0, values);
        known.get(0, 0, use);
        int[] histogram = new int[256];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (use[i] != 0) {
                histogram[values[i] & 0xff]++;
                count++;
            }
        }
        int value = 0;
        for (int seen = histogram[0]; seen <= count / 2 && value < 255; seen += histogram[value]) {
            value++;
        }
        return value;
    }
}
