package vn.kiemphieu.nativelib;

import java.lang.ref.Reference;
import org.opencv.core.Mat;

/**
 * Lets go of OpenCV's matrices at once, which the garbage collector cannot see the size of.
 *
 * <p>A matrix is also finalized as soon as no Java code will touch it again, and that may be while its own native call still
 * runs; both would then free the same memory. Here each stays reachable until the native side is done.
 */
public final class NativeMemory {
    private NativeMemory() {}

    /** Frees the pixels; what is already free stays so. */
    public static void release(Mat... mats) {
        for (Mat mat : mats) {
            mat.release();
            Reference.reachabilityFence(mat);
        }
        Reference.reachabilityFence(mats);
    }
}
