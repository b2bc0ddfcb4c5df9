package vn.kiemphieu.learned;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/** A trained model (ONNX, see {@code models/README.md}) run by OpenCV. Thread-safe: every run has a network of its own. */
public final class RowModel {
    private static final Map<VotingMethod, RowModel> SHIPPED = new ConcurrentHashMap<>();
    private static final String CLOSE = "close";
    private static final String WIDE = "wide";
    /** Rows at a time: more in one go are no faster, and a network for each number up to this does for any number. */
    private static final int AT_ONCE = 8;

    private static final float[] SHARES = new float[256]; // of full ink, by a pixel's

    static {
        NativeLibraries.loadOpenCv();
        for (int v = 0; v < SHARES.length; v++) {
            SHARES[v] = v / 255f;
        }
    }

    private final byte[] onnx;
    /** By how many rows they are made for: another number would cost a network its plans. */
    private final Map<Integer, Queue<Net>> idle = new ConcurrentHashMap<>();

    public RowModel(byte[] onnx) {
        this.onnx = onnx.clone();
    }

    /** The model of a method that the program ships with; loaded once. */
    static RowModel shipped(VotingMethod method) {
        return SHIPPED.computeIfAbsent(method, key -> {
            try (InputStream in = RowModel.class.getResourceAsStream("/models/" + key.code() + ".onnx")) {
                return new RowModel(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Net load() {
        MatOfByte bytes = new MatOfByte(onnx);
        Net net = Dnn.readNetFromONNX(bytes);
        NativeMemory.release(bytes);
        return net;
    }

    /** Chances of each class for each row, summing up to 1. */
    public float[][] run(List<RowPictures.Pair> scans, List<RowPictures.Pair> blanks) {
        float[][] chances = new float[scans.size()][];
        for (int from = 0; from < chances.length; from += AT_ONCE) {
            int to = Math.min(chances.length, from + AT_ONCE);
            float[][] part = runAtOnce(scans.subList(from, to), blanks.subList(from, to));
            System.arraycopy(part, 0, chances, from, part.length);
        }
        return chances;
    }

    private float[][] runAtOnce(List<RowPictures.Pair> scans, List<RowPictures.Pair> blanks) {
        int n = scans.size();
        Queue<Net> fitting = idle.computeIfAbsent(n, key -> new ConcurrentLinkedQueue<>());
        Net taken = fitting.poll();
        Net net = taken == null ? load() : taken;
        Mat close = new Mat(new int[] {n, 2, RowPictures.CLOSE_HEIGHT, RowPictures.CLOSE_WIDTH}, CvType.CV_32F);
        Mat wide = new Mat(new int[] {n, 2, RowPictures.WIDE_HEIGHT, RowPictures.WIDE_WIDTH}, CvType.CV_32F);
        int closeSize = RowPictures.CLOSE_HEIGHT * RowPictures.CLOSE_WIDTH;
        int wideSize = RowPictures.WIDE_HEIGHT * RowPictures.WIDE_WIDTH;
        float[] a = new float[2 * n * closeSize];
        float[] b = new float[2 * n * wideSize];
        for (int i = 0; i < n; i++) {
            put(scans.get(i).close(), a, 2 * i * closeSize);
            put(blanks.get(i).close(), a, (2 * i + 1) * closeSize);
            put(scans.get(i).wide(), b, 2 * i * wideSize);
            put(blanks.get(i).wide(), b, (2 * i + 1) * wideSize);
        }
        close.put(new int[] {0, 0, 0, 0}, a);
        wide.put(new int[] {0, 0, 0, 0}, b);
        net.setInput(close, CLOSE);
        net.setInput(wide, WIDE);
        Mat out = net.forward();
        int classes = out.cols();
        float[] all = new float[n * classes];
        out.get(0, 0, all);
        NativeMemory.release(out);
        NativeMemory.release(close);
        NativeMemory.release(wide);
        fitting.add(net);
        float[][] chances = new float[n][classes];
        for (int i = 0; i < n; i++) {
            System.arraycopy(all, i * classes, chances[i], 0, classes);
        }
        return chances;
    }

    private static void put(byte[] pixels, float[] to, int at) {
        for (int i = 0; i < pixels.length; i++) {
            to[at + i] = SHARES[pixels[i] & 0xff];
        }
    }
}
