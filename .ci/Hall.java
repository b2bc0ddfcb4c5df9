import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/**
 * The whole job as its users do it, by the installed program's own commands: a congress of three votes, and a polling area
 * of three kinds of ballots from one box, sorted by the colour of their paper with some sorted wrongly. Every total is
 * compared with what was drawn.
 *
 * <p>{@code java Hall.java PROGRAM RULINGS.csv WORK [BALLOTS]}: the unpacked program, what people rule on each kind of mark, an
 * empty folder, how many ballots in all. Simulated: paper, pens, scanner and people. A jam and single sheets on the glass come
 * from SANE's own stand-ins where {@code scanimage} is there.
 */
final class Hall {
    private static final int KINDS = 6;
    private static final int TYPED = 2; // plain ballots the scanner is said not to take
    private static final int STRAYS = 2; // ballots that lie in another kind's stack
    private static final List<String> MEMBERS = List.of("Vũ Đình Thắng", "Hoàng Thị Lan", "Đặng Văn Sơn");
    private static final String[] FAMILY = {"Nguyễn Văn", "Trần Thị", "Lê Quốc", "Phạm Thị", "Hoàng Minh", "Đỗ Thị", "Bùi Xuân"};
    private static final String[] GIVEN = {
        "An", "Bình", "Chi", "Dũng", "Đức", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc", "Quân", "Sơn", "Tâm", "Uyên", "Vinh"
    };
    private final Path program;
    private final Path work;
    private final int each;
    private final Map<String, String> rulings = new HashMap<>();
    private final Map<String, Expected> drawn = new HashMap<>();
    private int silent;
    private int acceptedAmbiguous;
    private int differences;
    private int asked;
    private int fed;

    /** @param seats how many of how many names; agree/disagree where all of them */
    private record Kind(String id, String title, int names, int seats, String colour) {
        boolean agree() {
            return names == seats;
        }
    }

    private record Row(String truth, String kind) {}

    private record Sheet(Path file, String what, TreeMap<Integer, Row> rows) {
        boolean plain() {
            return what.equals("normal") && rows.values().stream().noneMatch(row -> row.truth().equals("ambiguous"));
        }
    }

    private Hall(Path program, Path rulings, Path work, int ballots) throws IOException {
        this.program = program;
        this.work = work;
        this.each = Math.max(4, ballots / KINDS);
        for (String line : Files.readAllLines(rulings)) {
            String[] cells = line.split(",");
            this.rulings.put("party:" + cells[0], cells[1]);
            this.rulings.put("state:" + cells[0], cells[2]);
        }
    }

    public static void main(String[] args) throws Exception {
        Hall hall = new Hall(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]), Path.of(args[2]).toAbsolutePath(),
                args.length > 3 ? Integer.parseInt(args[3]) : 600);
        hall.place("party", "Đại hội xã", "\"regime\": \"party-congress\", \"meeting\": \"delegates-congress\"", List.of(
                new Kind("bch", "Ban Chấp hành Đảng bộ xã", 18, 15, "white"),
                new Kind("doan", "Đoàn đại biểu dự đại hội cấp trên", 7, 5, "green"),
                new Kind("bt", "Bí thư, phó bí thư", 3, 3, "ivory")));
        hall.place("state", "Khu vực bỏ phiếu số 3", "\"regime\": \"state\", \"single_polling_area\": true", List.of(
                new Kind("qh", "đại biểu Quốc hội khóa XVI", 5, 3, "pink"),
                new Kind("tinh", "đại biểu Hội đồng nhân dân tỉnh", 5, 3, "blue"),
                new Kind("xa", "đại biểu Hội đồng nhân dân xã", 8, 5, "yellow")));
        System.out.printf("%d sheets fed, %d asked about; silent errors %d; ambiguous marks accepted otherwise than people would rule %d; differences %d%n",
                hall.fed, hall.asked, hall.silent, hall.acceptedAmbiguous, hall.differences);
        System.exit(hall.silent + hall.differences == 0 ? 0 : 1);
    }

    private void place(String regime, String name, String keys, List<Kind> kinds) throws Exception {
        Path at = Files.createDirectories(work.resolve(name));
        Path election = at.resolve("election.json");
        Files.writeString(election, "{\"schema\": 1, \"title\": \"" + name + "\", \"unit\": \"xã Vĩnh Trạch\", " + keys
                + ", \"ballot\": {\"unit_no\": 2, \"province\": \"tỉnh Thái Nguyên\", \"commune\": \"xã Vĩnh Trạch\", \"place\": \"Vĩnh Trạch\", \"date\": \"2026-03-15\", \"upper\": \"Đảng bộ tỉnh Thái Nguyên\", \"congress\": \"Đại hội đại biểu Đảng bộ xã\"}, \"contests\": ["
                + kinds.stream().map(this::contest).collect(Collectors.joining(",\n")) + "]}");
        Path station = at.resolve("điểm kiểm phiếu");
        List<String> init = new ArrayList<>(List.of("init", "--station", "" + station, "--election", "" + election, "--test", "--confirm-seats"));
        Map<Kind, List<Sheet>> stacks = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            Path deck = at.resolve("phiếu " + kind.id());
            run(0, "testdeck", "--election", "" + election, "--contest", kind.id(), "--colour", kind.colour(), "--count", "" + each,
                    "--seed", "" + (2026 + each), "--out", "" + deck);
            run(0, "template", "print", "--election", "" + election, "--contest", kind.id(), "--copies", "3", "--out", "" + at.resolve(kind.id() + ".pdf"));
            run(0, "template", "build", "--election", "" + election, "--contest", kind.id(), "--blank", "" + deck.resolve("blank.pdf"),
                    "--out", "" + at.resolve("mẫu " + kind.id()));
            stacks.put(kind, truth(deck));
            init.addAll(List.of("--template", "" + at.resolve("mẫu " + kind.id())));
        }
        for (int i = 0; i < MEMBERS.size(); i++) {
            init.addAll(List.of("--person", MEMBERS.get(i) + ":" + List.of("truong-ban", "thu-ky", "uy-vien").get(i)));
        }
        run(0, init.toArray(String[]::new));
        Map<Kind, List<Sheet>> strays = new LinkedHashMap<>();
        Map<Kind, List<Sheet>> typed = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            strays.put(kind, take(stacks.get(kind), each > 20 ? STRAYS : 1, Sheet::plain));
            typed.put(kind, take(stacks.get(kind), TYPED, Sheet::plain));
        }
        Map<String, Sheet> known = Stream.of(stacks, strays).flatMap(map -> map.values().stream()).flatMap(List::stream)
                .collect(Collectors.toMap(sheet -> "" + sheet.file().getFileName(), Function.identity(), (a, b) -> a));
        for (int i = 0; i < kinds.size(); i++) { // sorted by colour, some wrongly
            List<Sheet> stack = stacks.get(kinds.get(i));
            strays.get(kinds.get((i + 1) % kinds.size())).forEach(sheet -> stack.add(stack.size() / 2, sheet));
        }
        for (int i = 0; i < kinds.size(); i++) {
            feed(station, kinds.get(i), stacks.get(kinds.get(i)), i, at);
            rule(station, regime, kinds.get(i), known);
        }
        for (Kind kind : kinds) { // what was set aside comes to its own stack; the copier makes another picture of it
            feed(station, kind, again(strays.get(kind), at), 3, at);
            rule(station, regime, kind, known);
        }
        for (Kind kind : kinds) {
            count(station, regime, kind, stacks.get(kind), strays.get(kind), typed.get(kind), at);
        }
        records(station, at, kinds, regime, known);
    }

    private String contest(Kind kind) {
        List<String> names = new ArrayList<>();
        for (int no = 1; no <= kind.names(); no++) {
            names.add("{\"no\": " + no + ", \"name\": \"" + FAMILY[(no * 3 + kind.id().length()) % FAMILY.length] + " " + GIVEN[no - 1] + "\"}");
        }
        return "{\"id\": \"" + kind.id() + "\", \"title\": \"" + kind.title() + "\", \"method\": \""
                + (kind.agree() ? "agree-disagree" : "strike-out") + "\", \"seats\": " + kind.seats() + ", \"candidates\": [" + String.join(", ", names) + "]}";
    }

    /** Feeds a stack: 0 by a watched folder, killed in the middle; 1 with a jam; 2 its first sheets by the glass; 3 at once. */
    private void feed(Path station, Kind kind, List<Sheet> stack, int how, Path at) throws Exception {
        String batch = how == 3 ? "LAC-" + kind.id() : "HOP-" + kind.id();
        List<String> scan = List.of("scan", "--station", "" + station, "--contest", kind.id(), "--batch", batch, "--by", MEMBERS.get(1));
        Path folder = Files.createDirectories(at.resolve("máy quét " + batch));
        for (int i = 0; i < stack.size(); i++) {
            Files.copy(stack.get(i).file(), folder.resolve(String.format("%04d-%s", i, stack.get(i).file().getFileName())));
        }
        fed += stack.size();
        boolean sane = Files.exists(Path.of("/usr/bin/scanimage"));
        if (how == 0) {
            Process feeding = start(with(scan, "--watch", "" + folder, "--idle", "3"));
            long kept = 0;
            while (kept < stack.size() / 3 && feeding.isAlive()) {
                Thread.sleep(20);
                try (Stream<Path> pictures = Files.walk(station)) {
                    kept = pictures.filter(p -> p.toString().contains("images") && Files.isRegularFile(p)).count();
                } catch (java.io.UncheckedIOException e) {
                    kept = 0; // a file that was there a moment ago
                }
            }
            feeding.descendants().forEach(ProcessHandle::destroyForcibly);
            feeding.destroyForcibly().waitFor();
            System.out.println("killed while feeding " + batch);
            run(-1, "batch", "resume", "--station", "" + station, "--batch", batch, "--by", MEMBERS.get(0));
            run(-1, with(scan, "--append", "--watch", "" + folder, "--idle", "3"));
        } else {
            if (how == 1 && sane) {
                String said = run(3, with(scan, "--sane", "test:0", "--page", "148x190", "--scanner-option", "read-return-value=SANE_STATUS_JAMMED"));
                System.out.println("a jam: " + said.strip());
                scan = List.of(with(scan, "--append"));
            }
            for (int i = 0; how == 2 && sane && i < 2; i++) {
                Path picture = folder.resolve(String.format("%04d-%s", i, stack.get(i).file().getFileName()));
                Path pnm = at.resolve("glass" + i + ".ppm");
                if (pnm(picture, pnm)) {
                    run(-1, with(scan, "--glass", "--sane", "pnm:0", "--scanner-option", "filename=" + pnm));
                    Files.delete(picture);
                    scan = List.of(with(scan, scan.contains("--append") ? new String[0] : new String[] {"--append"}));
                }
            }
            run(-1, with(scan, "--from", "" + folder));
        }
        run(0, "batch", "count", "--station", "" + station, "--batch", batch, "--sheets", "" + stack.size(), "--by", MEMBERS.get(1));
        run(0, "batch", "close", "--station", "" + station, "--batch", batch, "--by", MEMBERS.get(1));
    }

    /** Rules on every sheet of the queue as people do who see the paper. */
    private void rule(Path station, String regime, Kind kind, Map<String, Sheet> known) throws Exception {
        List<String> lines = new ArrayList<>(List.of("sheet,row,ruling,by,note,committee,present"));
        Map<String, List<String>> queue = new LinkedHashMap<>();
        for (String line : run(-1, "review", "list", "--station", "" + station, "--contest", kind.id()).split("\n")) {
            Matcher head = Pattern.compile("^(\\S+/\\d+) \\| ").matcher(line);
            if (head.find() && line.contains("wait") | line.contains("review") | line.contains("reject")) {
                queue.put(head.group(1), new ArrayList<>());
            } else if (line.startsWith("    ") && !queue.isEmpty()) {
                new ArrayList<>(queue.values()).get(queue.size() - 1).add(line);
            }
        }
        for (Map.Entry<String, List<String>> open : queue.entrySet()) {
            asked++;
            String shown = run(-1, "review", "show", "--station", "" + station, "--sheet", open.getKey());
            Matcher source = Pattern.compile("source (?:\\d{4}-)?(.+?); picture").matcher(shown);
            if (!source.find()) {
                throw new IllegalStateException(shown);
            }
            boolean ours = source.group(1).startsWith(kind.id() + "_"); // as the colour of the paper tells people
            Sheet sheet = ours ? known.get(source.group(1)) : null;
            Map<Integer, String> steps = new TreeMap<>();
            for (String line : open.getValue()) {
                Matcher row = Pattern.compile("^    row (\\d+) ").matcher(line);
                if (line.contains("must rule")) {
                    steps.merge(row.find() ? Integer.parseInt(row.group(1)) : 0, line, (a, b) -> a + b);
                }
            }
            boolean state = regime.equals("state");
            String whole = sheet == null ? "set-aside" : rulings.get(regime + ":sheet:" + sheet.what());
            TreeMap<Integer, String> marks = new TreeMap<>();
            if (whole.equals("rows")) {
                for (Map.Entry<Integer, Row> row : sheet.rows().entrySet()) {
                    String mark = worth(regime, kind, row.getValue());
                    whole = mark.startsWith("invalid") && whole.equals("rows") ? mark : whole;
                    marks.put(row.getKey(), mark);
                }
            }
            if (!whole.equals("rows")) {
                put(lines, open.getKey(), "", whole, committee(steps, 0, state));
                if (whole.equals("rescan")) {
                    expected(kind).again++;
                } else if (whole.startsWith("invalid")) {
                    expected(kind).invalid++;
                }
                continue;
            }
            if (steps.containsKey(0)) {
                put(lines, open.getKey(), "", "valid", committee(steps, 0, state));
            }
            TreeMap<Integer, Row> ruled = new TreeMap<>();
            marks.forEach((no, mark) -> ruled.put(no, new Row(mark, "")));
            expected(kind).cast(ruled, kind, Row::truth);
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
            System.out.println(kind.id() + ": " + run(-1, "review", "rule", "--station", "" + station, "--from", "" + file).strip());
        }
        String left = run(-1, "review", "list", "--station", "" + station, "--contest", kind.id());
        if (left.contains("must rule")) {
            differs(kind, "open after ruling", "none", left);
        }
    }

    private static boolean committee(Map<Integer, String> steps, int row, boolean state) {
        return steps.containsKey(row) ? steps.get(row).contains("whole committee") : state;
    }

    private static void put(List<String> lines, String sheet, String row, String ruling, boolean committee) {
        for (String by : committee ? MEMBERS.subList(0, 1) : MEMBERS.subList(0, 2)) {
            lines.add(String.join(",", sheet, row, ruling, by, "", committee ? "yes" : "", committee ? String.join(";", MEMBERS) : ""));
        }
    }

    private String worth(String regime, Kind kind, Row row) {
        if (!row.truth().equals("ambiguous")) {
            return row.truth();
        }
        String unclear = "invalid:UNDETERMINABLE";
        return kind.agree() ? Set.of("none", "both").contains(row.kind()) ? row.kind() : unclear
                : rulings.getOrDefault(regime + ":row:" + (row.kind().startsWith("na:") ? "lost" : row.kind()), unclear);
    }

    /** Types ballots in twice, sets the figures, closes by two names; what must be refused is tried first. */
    private void count(Path station, String regime, Kind kind, List<Sheet> stack, List<Sheet> strays, List<Sheet> typed, Path at) throws Exception {
        List<String> ballots = new ArrayList<>();
        for (Sheet sheet : typed) {
            List<String> struck = sheet.rows().entrySet().stream().filter(row -> Set.of("struck", "disagree").contains(row.getValue().truth()))
                    .map(row -> "" + row.getKey()).toList();
            ballots.addAll(List.of("--ballot", "" + (ballots.size() / 3 + 1), struck.isEmpty() ? "0" : String.join(" ", struck)));
            expected(kind).cast(sheet.rows(), kind, row -> row.truth());
        }
        for (int i = 0; i < expected(kind).again; i++) { // sheets the scanner spoiled: their paper says that the first is struck
            ballots.addAll(List.of("--ballot", "" + (ballots.size() / 3 + 1), "1"));
            TreeMap<Integer, Row> rows = new TreeMap<>();
            for (int no = 1; no <= kind.names(); no++) {
                rows.put(no, new Row(kind.agree() ? no == 1 ? "disagree" : "agree" : no == 1 ? "struck" : "kept", ""));
            }
            expected(kind).cast(rows, kind, row -> row.truth());
        }
        for (int i = 0; i < 2 && !ballots.isEmpty(); i++) {
            List<String> enter = List.of("enter", "--station", "" + station, "--contest", kind.id(), "--batch", "TAY-" + kind.id(), "--by", MEMBERS.get(i));
            run(i == 0 ? 1 : 0, with(enter, ballots.toArray(String[]::new)));
        }
        long strangers = stack.stream().filter(sheet -> sheet.file().getFileName().toString().startsWith(kind.id() + "_"))
                .filter(sheet -> rulings.get(regime + ":sheet:" + sheet.what()).equals("set-aside")).count();
        long own = stack.stream().filter(sheet -> sheet.file().getFileName().toString().startsWith(kind.id() + "_")).count();
        long box = own - strangers + strays.size() + typed.size();
        String[] close = {"close", "--station", "" + station, "--contest", kind.id(), "--by", MEMBERS.get(0), "--by", MEMBERS.get(1)};
        figures(station, kind, box + 1);
        run(1, close);
        figures(station, kind, box);
        run(0, "particulars", "set", "--station", "" + station, "--by", MEMBERS.get(1), "--contest", kind.id(), "place=Nhà văn hóa xã", "polling-area=3",
                "poll-opened=07:00 15/3/2026", "poll-closed=19:00 15/3/2026", "count-began=19:10 15/3/2026", "count-ended=20:20 15/3/2026");
        run(0, "review", "confirm-invalid", "--station", "" + station, "--contest", kind.id(), "--by", MEMBERS.get(0), "--by", MEMBERS.get(1));
        String before = run(-1, "tally", "--station", "" + station, "--contest", kind.id());
        if (IntStream.rangeClosed(1, kind.names()).anyMatch(no -> before.contains(" " + GIVEN[no - 1] + ":"))) {
            differs(kind, "votes told before closing", "none", before);
        }
        run(3, Arrays.copyOf(close, close.length - 2));
        run(0, close);
    }

    private void figures(Path station, Kind kind, long box) throws Exception {
        run(0, "figures", "set", "--station", "" + station, "--contest", kind.id(), "--by", MEMBERS.get(0), "roll=" + (box + 7), "received=" + (box + 22),
                "issued=" + box, "exchanged=2", "unused=20", "voted=" + box, "collected=" + box);
    }

    /** All papers and records, the check of them, a copy brought back, and every total against what was drawn. */
    private void records(Path station, Path at, List<Kind> kinds, String regime, Map<String, Sheet> known) throws Exception {
        Path out = Files.createDirectories(at.resolve("hồ sơ"));
        run(-1, "result", "--station", "" + station, "--contest", kinds.get(0).id());
        for (Kind kind : kinds) {
            for (String format : List.of("pdf", "docx")) {
                run(0, "minutes", "--station", "" + station, "--contest", kind.id(), "--paper", "all", "--format", format, "--out", "" + out.resolve(format + kind.id()));
            }
        }
        for (String format : List.of("csv", "xlsx", "json", "cvr", "err", "eel", "package", "evidence")) {
            run(0, "export", "--station", "" + station, "--format", format, "--out", "" + out.resolve(format));
        }
        Path evidence = out.resolve("evidence/evidence.zip");
        for (Path zip : List.of(evidence, out.resolve("package/result-package.zip"))) {
            ask(0, List.of("" + program.resolve("runtime/bin/java"), "-jar", "" + program.resolve("kiemphieu-verify.jar"), "" + zip));
        }
        run(0, "verify", "--station", "" + station, "--evidence", "" + evidence);
        run(0, "backup", "--station", "" + station, "--out", "" + at.resolve("bản sao"));
        run(0, "restore", "--from", "" + at.resolve("bản sao"), "--station", "" + at.resolve("lập lại"));
        run(0, "verify", "--station", "" + at.resolve("lập lại"));
        run(0, "health", "--station", "" + at.resolve("lập lại"));
        accepted(evidence, regime, kinds, known);
        for (Kind kind : kinds) {
            Map<String, Integer> told = new TreeMap<>();
            for (String line : Files.readAllLines(out.resolve("csv/totals-" + kind.id() + ".csv"))) {
                String[] cells = line.split(",");
                told.put(cells[0] + cells[1], cells[cells.length - 1].matches("\\d+") ? Integer.parseInt(cells[cells.length - 1]) : 0);
            }
            Expected drawn = expected(kind);
            drawn.votes.forEach((no, votes) -> differs(kind, "votes of " + no, votes, told.get("votes" + no)));
            differs(kind, "valid", drawn.valid, told.get("valid"));
            differs(kind, "invalid", drawn.invalid, told.get("invalid"));
            System.out.println(kind.id() + ": valid " + told.get("valid") + ", invalid " + told.get("invalid") + ", votes " + drawn.votes.values());
        }
    }

    /** Adds what nobody was asked about, as it was drawn; a clear row that was read otherwise is a silent error. */
    private void accepted(Path evidence, String regime, List<Kind> kinds, Map<String, Sheet> known) throws IOException {
        Map<String, TreeMap<Integer, String>> read = new HashMap<>();
        for (String row : lines(evidence, "rows/row_reading.jsonl")) {
            read.computeIfAbsent(field(row, "sheet_id"), id -> new TreeMap<>()).put(Integer.parseInt(field(row, "no")), field(row, "status").toLowerCase());
        }
        for (String line : lines(evidence, "rows/sheet.jsonl")) {
            if (!field(line, "status").equals("accepted")) {
                continue;
            }
            String name = field(line, "source").replaceFirst("^\\d{4}-", "");
            Sheet sheet = known.get(name);
            Kind kind = kinds.stream().filter(one -> name.startsWith(one.id() + "_")).findFirst().orElseThrow();
            if (!rulings.get(regime + ":sheet:" + sheet.what()).equals("rows")) {
                System.out.println("accepted without asking: " + sheet.what() + " " + name);
                acceptedAmbiguous++;
            }
            TreeMap<Integer, Row> rows = new TreeMap<>(sheet.rows());
            read.get(field(line, "id")).forEach((no, mark) -> {
                Row drawn = sheet.rows().get(no);
                if (drawn.truth().equals("ambiguous")) {
                    acceptedAmbiguous += mark.equals(worth(regime, kind, drawn)) ? 0 : 1;
                    rows.put(no, new Row(mark, ""));
                } else if (!drawn.truth().equals(mark)) {
                    silent++;
                    System.out.println("SILENT: " + name + " row " + no + " drawn " + drawn + " read " + mark);
                }
            });
            expected(kind).cast(rows, kind, Row::truth);
        }
    }

    /** What the count must come to. */
    private static final class Expected {
        final TreeMap<Integer, Integer> votes = new TreeMap<>();
        int valid;
        int invalid;
        int again;

        void cast(TreeMap<Integer, Row> rows, Kind kind, Function<Row, String> mark) {
            List<Integer> kept = rows.entrySet().stream().filter(row -> Set.of("kept", "agree").contains(mark.apply(row.getValue()))).map(Map.Entry::getKey).toList();
            boolean silence = kind.agree() && rows.values().stream().map(mark).noneMatch(Set.of("agree", "disagree")::contains);
            if (kept.size() > kind.seats() || !kind.agree() && kept.isEmpty() || silence) {
                invalid++;
            } else {
                valid++;
                kept.forEach(no -> votes.merge(no, 1, Integer::sum));
            }
        }
    }

    private Expected expected(Kind kind) {
        return drawn.computeIfAbsent(kind.id(), id -> {
            Expected made = new Expected();
            IntStream.rangeClosed(1, kind.names()).forEach(no -> made.votes.put(no, 0));
            return made;
        });
    }

    private void differs(Kind kind, String what, Object drawn, Object told) {
        if (!drawn.equals(told)) {
            differences++;
            System.out.println("DIFFERS: " + kind.id() + " " + what + ": drawn " + drawn + ", told " + told);
        }
    }

    private static List<String> lines(Path zip, String entry) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return new String(file.getInputStream(file.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        return value.find() ? value.group(1) : "";
    }

    private static List<Sheet> truth(Path deck) throws IOException {
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

    private static List<Sheet> take(List<Sheet> stack, int many, Predicate<Sheet> which) {
        List<Sheet> taken = stack.stream().filter(which).limit(many).toList();
        stack.removeAll(taken);
        return taken;
    }

    /** The same papers on another scan: other bytes, so that only the ink can tell. */
    private static List<Sheet> again(List<Sheet> sheets, Path at) throws IOException {
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

    private static boolean pnm(Path from, Path to) throws IOException {
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

    private static String[] with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private Process start(String... words) throws IOException {
        return new ProcessBuilder(with(List.of("" + program.resolve("kiemphieu")), words)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** @param code what it must end with; -1: 0 or 1 */
    private String run(int code, String... words) throws Exception {
        return ask(code, List.of(with(List.of("" + program.resolve("kiemphieu"), "--lang", "en"), words)));
    }

    private String ask(int code, List<String> words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int ended = process.waitFor();
        if (code == -1 ? ended > 1 : ended != code) {
            differences++;
            System.out.println("DIFFERS: " + words + " ended with " + ended + ", not " + code + ":\n" + said);
        }
        return said;
    }
}
