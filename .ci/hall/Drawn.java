import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** What was drawn, and what it must come to. */
final class Drawn {
    private Drawn() {}

    /** @param seats how many of how many names; agree/disagree where all of them */
    record Kind(String id, String title, int names, int seats, String colour) {
        boolean agree() {
            return names == seats;
        }
    }

    record Row(String truth, String kind) {}

    record Sheet(Path file, String what, TreeMap<Integer, Row> rows) {
        boolean plain() {
            return what.equals("normal") && rows.values().stream().noneMatch(row -> row.truth().equals("ambiguous"));
        }
    }

    static List<Sheet> truth(Path deck) throws IOException {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (String line : Files.readAllLines(deck.resolve("truth.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("image")) {
                sheets.computeIfAbsent(cells[0], name -> new Sheet(deck.resolve("images").resolve(name), cells[2], new TreeMap<>()))
                        .rows().put(Integer.parseInt(cells[3]), new Row(cells[5], cells[6]));
            }
        }
        return new ArrayList<>(sheets.values());
    }

    static List<Sheet> take(List<Sheet> stack, int many, Predicate<Sheet> which) {
        List<Sheet> taken = stack.stream().filter(which).limit(many).toList();
        stack.removeAll(taken);
        return taken;
    }

    /** The same papers on another scan: other bytes, so that only the ink can tell. */
    static List<Sheet> again(List<Sheet> sheets, Path at) throws IOException {
        List<Sheet> all = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Path file = Files.createDirectories(at.resolve("quét lại")).resolve(sheet.file().getFileName());
            BufferedImage picture = ImageIO.read(sheet.file().toFile());
            if (picture == null || !file.toString().endsWith("jpg") || !ImageIO.write(picture, "jpg", file.toFile())) {
                Files.copy(sheet.file(), file);
            }
            all.add(new Sheet(file, sheet.what(), sheet.rows()));
        }
        return all;
    }

    static boolean pnm(Path from, Path to) throws IOException {
        BufferedImage picture = ImageIO.read(from.toFile());
        if (picture == null) {
            return false;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            out.write(("P6\n" + picture.getWidth() + " " + picture.getHeight() + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    int rgb = picture.getRGB(x, y);
                    out.write(rgb >> 16);
                    out.write(rgb >> 8);
                    out.write(rgb);
                }
            }
        }
        return true;
    }

    /** What the count must come to. */
    static final class Expected {
        final TreeMap<Integer, Integer> votes = new TreeMap<>();
        int valid;
        int invalid;
        int again;

        void cast(TreeMap<Integer, Row> rows, Kind kind, Function<Row, String> mark) {
            List<Integer> kept = rows.entrySet().stream().filter(row -> Set.of("kept", "agree").contains(mark.apply(row.getValue()))).map(Map.Entry::getKey).toList();
            // "Không đồng ý" is an answer where it is asked about one person only; on a longer list it votes for nobody
            boolean refused = kind.names() == 1 && rows.values().stream().map(mark).anyMatch("disagree"::equals);
            if (kept.size() > kind.seats() || kept.isEmpty() && !refused) {
                invalid++;
            } else {
                valid++;
                kept.forEach(no -> votes.merge(no, 1, Integer::sum));
            }
        }
    }

}
