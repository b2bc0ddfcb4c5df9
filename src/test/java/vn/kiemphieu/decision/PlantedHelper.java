package vn.kiemphieu.decision;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.opencv.core.Mat;
import vn.kiemphieu.image.GrayImage;

/** Breaks every habit on purpose; ArchitectureTest must notice each. */
public final class PlantedHelper {
    public Path decide(Mat pixels, GrayImage image) {
        System.out.println(Instant.now() + " " + image.width() + pixels);
        Executors.newCachedThreadPool().shutdown();
        return Path.of("");
    }
}
