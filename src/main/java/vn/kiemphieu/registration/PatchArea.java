package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Rect;

/** The part of a small picture in which patches are looked for, in few boxes: the rest of a page need not be sampled. */
final class PatchArea {
    /** What one more box costs, in pixels that might be sampled instead. */
    private static final int BOX_COST = 3000;

    private PatchArea() {}

    /**
     * Boxes that hold every patch with room around it, as far as the picture goes; they may overlap.
     *
     * @param room pixels around each patch
     */
    static List<Rect> boxes(List<PrintedPatch> patches, int room, int width, int height) {
        List<Rect> boxes = new ArrayList<>();
        for (PrintedPatch patch : patches) {
            Rect box = patch.box();
            int left = Math.max(0, box.x - room);
            int top = Math.max(0, box.y - room);
            int right = Math.min(width, box.x + box.width + room);
            int bottom = Math.min(height, box.y + box.height + room);
            boxes.add(new Rect(left, top, right - left, bottom - top));
        }
        while (joined(boxes)) {
            continue;
        }
        return List.copyOf(boxes);
    }

    /** Makes one of the two boxes where that saves most; false where it saves nothing. */
    private static boolean joined(List<Rect> boxes) {
        double most = 0;
        int first = -1;
        int second = -1;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                double saved = boxes.get(i).area()
                        + boxes.get(j).area()
                        + BOX_COST
                        - both(boxes.get(i), boxes.get(j)).area();
                if (saved > most) {
                    most = saved;
                    first = i;
                    second = j;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        boxes.set(first, both(boxes.get(first), boxes.remove(second)));
        return true;
    }

    private static Rect both(Rect a, Rect b) {
        int left = Math.min(a.x, b.x);
        int top = Math.min(a.y, b.y);
        int right = Math.max(a.x + a.width, b.x + b.width);
        int bottom = Math.max(a.y + a.height, b.y + b.height);
        return new Rect(left, top, right - left, bottom - top);
    }
}
