import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People at the queue, who see the paper. */
final class Ruling {
    private final Installed hall;

    Ruling(Installed hall) {
        this.hall = hall;
    }

    /** Rules on every sheet of the queue as people do who see the paper. */
    void rule(Path station, String regime, Drawn.Kind kind, Map<String, Drawn.Sheet> known) throws Exception {
        List<String> lines = new ArrayList<>(List.of("sheet,row,ruling,by,note,committee,present"));
        Map<String, List<String>> queue = new LinkedHashMap<>();
        for (String line : hall.run(-1, "review", "list", "--station", "" + station, "--contest", kind.id()).split("\n")) {
            Matcher head = Pattern.compile("^(\\S+/\\d+) \\| ").matcher(line);
            if (head.find() && line.contains("wait") | line.contains("review") | line.contains("reject")) {
                queue.put(head.group(1), new ArrayList<>());
            } else if (line.startsWith("    ") && !queue.isEmpty()) {
                new ArrayList<>(queue.values()).get(queue.size() - 1).add(line);
            }
        }
        for (Map.Entry<String, List<String>> open : queue.entrySet()) {
            hall.asked++;
            String shown = hall.run(-1, "review", "show", "--station", "" + station, "--sheet", open.getKey());
            Matcher source = Pattern.compile("source (.+?); picture").matcher(shown);
            if (!source.find()) {
                throw new IllegalStateException(shown);
            }
            String picture = hall.picture(open.getKey(), source.group(1));
            boolean ours = picture.startsWith(kind.id() + "_"); // as the colour of the paper tells people
            Drawn.Sheet sheet = ours ? known.get(picture) : null;
            Map<Integer, String> steps = new TreeMap<>();
            for (String line : open.getValue()) {
                Matcher row = Pattern.compile("^    row (\\d+) ").matcher(line);
                if (line.contains("must rule")) {
                    steps.merge(row.find() ? Integer.parseInt(row.group(1)) : 0, line, (a, b) -> a + b);
                }
            }
            boolean state = regime.equals("state");
            String whole = sheet == null ? "set-aside" : hall.rulings.get(regime + ":sheet:" + sheet.what());
            TreeMap<Integer, String> marks = new TreeMap<>();
            if (whole.equals("rows")) {
                for (Map.Entry<Integer, Drawn.Row> row : sheet.rows().entrySet()) {
                    String mark = hall.worth(regime, kind, row.getValue());
                    whole = mark.startsWith("invalid") && whole.equals("rows") ? mark : whole;
                    marks.put(row.getKey(), mark);
                }
            }
            if (!whole.equals("rows")) {
                put(lines, open.getKey(), "", whole, committee(steps, 0, state));
                if (whole.equals("rescan")) {
                    hall.expected(kind).again++;
                } else if (whole.startsWith("invalid")) {
                    hall.expected(kind).invalid++;
                }
                continue;
            }
            if (steps.containsKey(0)) {
                put(lines, open.getKey(), "", "valid", committee(steps, 0, state));
            }
            TreeMap<Integer, Drawn.Row> ruled = new TreeMap<>();
            marks.forEach((no, mark) -> ruled.put(no, new Drawn.Row(mark, "")));
            hall.expected(kind).cast(ruled, kind, Drawn.Row::truth);
            for (Map.Entry<Integer, String> mark : marks.entrySet()) {
                Matcher read = Pattern.compile("(?m)^    " + mark.getKey() + ": (\\S+(?: \\S+)*?) \\(").matcher(shown);
                boolean same = read.find() && read.group(1).equals(mark.getValue());
                if (steps.containsKey(mark.getKey()) || !same) {
                    put(lines, open.getKey(), "" + mark.getKey(), mark.getValue(), committee(steps, shown.contains("\n    1: ") ? mark.getKey() : 0, state));
                }
            }
        }
        Path file = station.resolveSibling("kết luận " + kind.id() + System.nanoTime() + ".csv");
        Files.write(file, lines);
        if (!queue.isEmpty()) {
            System.out.println(kind.id() + ": " + hall.run(-1, "review", "rule", "--station", "" + station, "--from", "" + file).strip());
        }
        String left = hall.run(-1, "review", "list", "--station", "" + station, "--contest", kind.id());
        if (left.contains("must rule")) {
            hall.differs(kind, "open after ruling", "none", left);
        }
    }

    static boolean committee(Map<Integer, String> steps, int row, boolean state) {
        return steps.containsKey(row) ? steps.get(row).contains("whole committee") : state;
    }

    static void put(List<String> lines, String sheet, String row, String ruling, boolean committee) {
        for (String by : committee ? Installed.MEMBERS.subList(0, 1) : Installed.MEMBERS.subList(0, 2)) {
            lines.add(String.join(",", sheet, row, ruling, by, "", committee ? "yes" : "", committee ? String.join(";", Installed.MEMBERS) : ""));
        }
    }

}
