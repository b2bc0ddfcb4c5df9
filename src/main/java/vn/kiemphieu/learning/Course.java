package vn.kiemphieu.learning;

import java.util.List;
import java.util.function.IntConsumer;

/** How the model of one reading is made: what it learns from, and on what it is examined. */
public interface Course {
    /** A model with what it said on rows it had not seen. */
    record Trained(byte[] model, int lessons, List<Known> examination, float[][] chances) {}

    /** Told how far it has come. */
    interface Progress {
        void drawing(int rows);

        void learning(int step, int steps, double loss);

        void examining(int rows);

        /** Counts rows as they are drawn. */
        static IntConsumer total(IntConsumer told) {
            int[] rows = {0};
            return more -> told.accept(rows[0] += more);
        }
    }

    /**
     * @param effort how long it learns, in the course's own measure
     * @return equal plans, efforts and seeds give equal models
     */
    Trained train(TrainingPlan plan, double effort, Progress progress);

    /** The effort of a usual training. */
    double usualEffort();

    /** The ending of the model's file. */
    String ending();
}
