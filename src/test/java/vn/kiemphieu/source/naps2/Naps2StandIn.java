package vn.kiemphieu.source.naps2;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;

/**
 * Stands in for NAPS2.Console: the same options ({@code NAPS2.Lib/Automation/AutomatedScanningOptions.cs} of NAPS2 8), files
 * written at the end with {@code $(nnnnn)} counted up, nothing printed unless something is wrong. What its scanner does is
 * the device's name: {@code pages:3}, {@code jam:2}, {@code empty}, {@code hang}.
 */
public final class Naps2StandIn {
    private static final List<String> WITH_VALUE =
            List.of("--driver", "--device", "--source", "--dpi", "--bitdepth", "--pagesize", "--output");

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Naps2StandIn() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> told = new TreeMap<>();
        for (int i = 0; i < args.length; i++) {
            if (WITH_VALUE.contains(args[i])) {
                told.put(args[i], args[++i]);
            } else if (List.of("--noprofile", "--listdevices").contains(args[i])) {
                told.put(args[i], "");
            } else {
                OUT.println("Option '" + args[i] + "' is unknown.");
                return;
            }
        }
        if (told.containsKey("--listdevices")) {
            OUT.println("Ricoh fi-8170 #2");
            OUT.println("Máy quét " + told.get("--driver"));
            return;
        }
        scan(told);
    }

    private static void scan(Map<String, String> told) throws Exception {
        String[] device = told.get("--device").split(":");
        int pages = device.length > 1 ? Integer.parseInt(device[1]) : 0;
        for (int page = 1; page <= pages; page++) {
            String name = told.get("--output").replace("$(nnnnn)", String.format("%05d", page));
            boolean gray = told.get("--bitdepth").equals("gray");
            int type = gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
            ImageIO.write(new BufferedImage(40 + page, 60, type), "png", new File(name));
        }
        switch (device[0]) {
            case "jam" -> OUT.println("The scanner has a paper jam.");
            case "empty" -> {
                OUT.println("No pages are in the feeder.");
                OUT.println("No scanned pages to export.");
            }
            case "hang" -> new CountDownLatch(1).await();
            default -> {
                // silence is success
            }
        }
    }
}
