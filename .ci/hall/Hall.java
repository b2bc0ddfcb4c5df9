import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole job as its users do it, by the installed program's own commands: a congress of three votes, and a polling area
 * of three kinds of ballots from one box, sorted by the colour of their paper with some sorted wrongly. Every total is
 * compared with what was drawn.
 *
 * <p>{@code Hall PROGRAM RULINGS.csv WORK [BALLOTS]}: the unpacked program, what people rule on each kind of mark, an
 * empty folder, how many ballots in all. Simulated: paper, pens, scanner and people. A jam and single sheets on the glass come
 * from SANE's own stand-ins where {@code scanimage} is there.
 */
final class Hall {
    private static final int KINDS = 6;
    private static final int TYPED = 2; // plain ballots the scanner is said not to take
    private static final int STRAYS = 2; // ballots that lie in another kind's stack
    private static final String[] FAMILY = {"Nguyễn Văn", "Trần Thị", "Lê Quốc", "Phạm Thị", "Hoàng Minh", "Đỗ Thị", "Bùi Xuân"};
    static final String[] GIVEN = {
        "An", "Bình", "Chi", "Dũng", "Đức", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc", "Quân", "Sơn", "Tâm", "Uyên", "Vinh"
    };
    private final Installed hall;
    private final Path work;
    private final int each;

    private Hall(Installed hall, Path work, int ballots) {
        this.hall = hall;
        this.work = work;
        this.each = Math.max(4, ballots / KINDS);
    }

    public static void main(String[] args) throws Exception {
        Installed book = new Installed(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]));
        Hall hall = new Hall(book, Path.of(args[2]).toAbsolutePath(), args.length > 3 ? Integer.parseInt(args[3]) : 600);
        hall.place("party", "Đại hội xã", "\"regime\": \"party-congress\", \"meeting\": \"delegates-congress\"", List.of(
                new Drawn.Kind("bch", "Ban Chấp hành Đảng bộ xã", 18, 15, "white"),
                new Drawn.Kind("doan", "Đoàn đại biểu dự đại hội cấp trên", 7, 5, "green"),
                new Drawn.Kind("bt", "Bí thư, phó bí thư", 3, 3, "ivory")));
        hall.place("state", "Khu vực bỏ phiếu số 3", "\"regime\": \"state\", \"single_polling_area\": true", List.of(
                new Drawn.Kind("qh", "đại biểu Quốc hội khóa XVI", 5, 3, "pink"),
                new Drawn.Kind("tinh", "đại biểu Hội đồng nhân dân tỉnh", 5, 3, "blue"),
                new Drawn.Kind("xa", "đại biểu Hội đồng nhân dân xã", 8, 5, "yellow")));
        System.out.printf("%d sheets fed, %d asked about; silent errors %d; ambiguous marks accepted otherwise than people would rule %d; differences %d%n",
                book.fed, book.asked, book.silent, book.acceptedAmbiguous, book.differences);
        System.exit(book.silent + book.differences == 0 ? 0 : 1);
    }

    private void place(String regime, String name, String keys, List<Drawn.Kind> kinds) throws Exception {
        Path at = Files.createDirectories(work.resolve(name));
        Path election = at.resolve("election.json");
        Files.writeString(election, "{\"schema\": 1, \"title\": \"" + name + "\", \"unit\": \"xã Vĩnh Trạch\", " + keys
                + ", \"ballot\": {\"unit_no\": 2, \"province\": \"tỉnh Thái Nguyên\", \"commune\": \"xã Vĩnh Trạch\", \"place\": \"Vĩnh Trạch\", \"date\": \"2026-03-15\", \"upper\": \"Đảng bộ tỉnh Thái Nguyên\", \"congress\": \"Đại hội đại biểu Đảng bộ xã\"}, \"contests\": ["
                + kinds.stream().map(this::contest).collect(Collectors.joining(",\n")) + "]}");
        Path station = at.resolve("điểm kiểm phiếu");
        List<String> init = new ArrayList<>(List.of("init", "--station", "" + station, "--election", "" + election, "--test", "--confirm-seats"));
        Map<Drawn.Kind, List<Drawn.Sheet>> stacks = new LinkedHashMap<>();
        for (Drawn.Kind kind : kinds) {
            Path deck = at.resolve("phiếu " + kind.id());
            hall.run(0, "testdeck", "--election", "" + election, "--contest", kind.id(), "--colour", kind.colour(), "--count", "" + each,
                    "--seed", "" + (2026 + each), "--out", "" + deck);
            hall.run(-1, "template", "print", "--election", "" + election, "--contest", kind.id(), "--copies", "3", "--out", "" + at.resolve(kind.id() + ".pdf"));
            hall.run(0, "template", "build", "--election", "" + election, "--contest", kind.id(), "--blank", "" + deck.resolve("blank.pdf"),
                    "--out", "" + at.resolve("mẫu " + kind.id()));
            stacks.put(kind, Drawn.truth(deck));
            init.addAll(List.of("--template", "" + at.resolve("mẫu " + kind.id())));
        }
        for (int i = 0; i < Installed.MEMBERS.size(); i++) {
            init.addAll(List.of("--person", Installed.MEMBERS.get(i) + ":" + List.of("truong-ban", "thu-ky", "uy-vien").get(i)));
        }
        hall.run(0, init.toArray(String[]::new));
        Map<Drawn.Kind, List<Drawn.Sheet>> strays = new LinkedHashMap<>();
        Map<Drawn.Kind, List<Drawn.Sheet>> typed = new LinkedHashMap<>();
        for (Drawn.Kind kind : kinds) {
            strays.put(kind, Drawn.take(stacks.get(kind), each > 20 ? STRAYS : 1, Drawn.Sheet::plain));
            typed.put(kind, Drawn.take(stacks.get(kind), TYPED, Drawn.Sheet::plain));
        }
        Map<String, Drawn.Sheet> known = Stream.of(stacks, strays).flatMap(map -> map.values().stream()).flatMap(List::stream)
                .collect(Collectors.toMap(sheet -> "" + sheet.file().getFileName(), Function.identity(), (a, b) -> a));
        for (int i = 0; i < kinds.size(); i++) { // sorted by colour, some wrongly
            List<Drawn.Sheet> stack = stacks.get(kinds.get(i));
            strays.get(kinds.get((i + 1) % kinds.size())).forEach(sheet -> stack.add(stack.size() / 2, sheet));
        }
        for (int i = 0; i < kinds.size(); i++) {
            new Feeding(hall).feed(station, kinds.get(i), stacks.get(kinds.get(i)), i, at);
            new Ruling(hall).rule(station, regime, kinds.get(i), known);
        }
        for (Drawn.Kind kind : kinds) { // what was set aside comes to its own stack; the copier makes another picture of it
            new Feeding(hall).feed(station, kind, Drawn.again(strays.get(kind), at), 3, at);
            new Ruling(hall).rule(station, regime, kind, known);
        }
        for (Drawn.Kind kind : kinds) {
            new Closing(hall).count(station, regime, kind, stacks.get(kind), strays.get(kind), typed.get(kind), at);
        }
        new Closing(hall).records(station, at, kinds, regime, known);
    }

    private String contest(Drawn.Kind kind) {
        List<String> names = new ArrayList<>();
        for (int no = 1; no <= kind.names(); no++) {
            names.add("{\"no\": " + no + ", \"name\": \"" + FAMILY[(no * 3 + kind.id().length()) % FAMILY.length] + " " + GIVEN[no - 1] + "\"}");
        }
        return "{\"id\": \"" + kind.id() + "\", \"title\": \"" + kind.title() + "\", \"method\": \""
                + (kind.agree() ? "agree-disagree" : "strike-out") + "\", \"seats\": " + kind.seats() + ", \"candidates\": [" + String.join(", ", names) + "]}";
    }

}
