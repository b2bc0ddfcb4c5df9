package vn.kiemphieu.testdeck;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.kiemphieu.form.PrintRaster;
import vn.kiemphieu.image.GrayImage;

/** Keeps the pictures of the forms used last, up to a limit of memory; safe for several threads. */
final class RasterCache {
    private static final long LARGEST_BYTES = 96L << 20;
    private static final Map<Key, GrayImage> KEPT = new LinkedHashMap<>(16, 0.75f, true);

    private RasterCache() {}

    /** Two forms are the same when they are one object; a form lives as long as its pictures here. */
    private record Key(TestForm form, int dpi) {}

    static GrayImage raster(TestForm form, int dpi) {
        Key key = new Key(form, dpi);
        synchronized (KEPT) {
            GrayImage kept = KEPT.get(key);
            if (kept != null) {
                return kept;
            }
        }
        GrayImage made = PrintRaster.gray(form.printed().pdf(), dpi);
        synchronized (KEPT) {
            KEPT.put(key, made);
            long bytes =
                    KEPT.values().stream().mapToLong(i -> i.pixels().length).sum();
            for (Iterator<GrayImage> oldest = KEPT.values().iterator(); bytes > LARGEST_BYTES && KEPT.size() > 1; ) {
                bytes -= oldest.next().pixels().length;
                oldest.remove();
            }
        }
        return made;
    }
}
