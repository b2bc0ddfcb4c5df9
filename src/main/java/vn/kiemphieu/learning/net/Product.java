package vn.kiemphieu.learning.net;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/** Products of matrices, by OpenCV's linear algebra; a matrix is rows × columns numbers, row after row. */
final class Product {
    private Product() {}

    /** A matrix in native memory, made once and filled again and again. */
    static final class Matrix implements AutoCloseable {
        static {
            NativeLibraries.loadOpenCv();
        }

        private final Mat mat;

        Matrix(int rows, int columns) {
            this.mat = new Mat(rows, columns, CvType.CV_32F);
        }

        Matrix fill(float[] values) {
            mat.put(0, 0, values);
            return this;
        }

        @Override
        public void close() {
            NativeMemory.release(mat);
        }
    }

    /** {@code out = a · b}. */
    static void of(Matrix a, Matrix b, float[] out) {
        multiply(a, b, 0, out);
    }

    /** {@code out = aᵀ · b}. */
    static void firstTurned(Matrix a, Matrix b, float[] out) {
        multiply(a, b, Core.GEMM_1_T, out);
    }

    /** {@code out = a · bᵀ}. */
    static void secondTurned(Matrix a, Matrix b, float[] out) {
        multiply(a, b, Core.GEMM_2_T, out);
    }

    private static void multiply(Matrix a, Matrix b, int flags, float[] out) {
        Mat nothing = new Mat();
        Mat result = new Mat();
        Core.gemm(a.mat, b.mat, 1, nothing, 0, result, flags);
        result.get(0, 0, out);
        NativeMemory.release(result);
        NativeMemory.release(nothing);
    }
}
