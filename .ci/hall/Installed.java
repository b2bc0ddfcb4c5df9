import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The installed program, and the book that is kept of what it said beside what was drawn. */
final class Installed {
    static final List<String> MEMBERS = List.of("Vũ Đình Thắng", "Hoàng Thị Lan", "Đặng Văn Sơn");
    final Path program;
    final Map<String, String> rulings = new HashMap<>();
    final Map<String, Drawn.Expected> drawn = new HashMap<>();
    /** The picture of a sheet that a scanner gave a name of its own, by batch and number. */
    final Map<String, String> places = new HashMap<>();
    int silent;
    int acceptedAmbiguous;
    int differences;
    int asked;
    int fed;

    Installed(Path program, Path rulings) throws IOException {
        this.program = program;
        for (String line : Files.readAllLines(rulings)) {
            String[] cells = line.split(",");
            this.rulings.put("party:" + cells[0], cells[1]);
            this.rulings.put("state:" + cells[0], cells[2]);
        }
    }

    /** The drawn picture that became this sheet. */
    String picture(String sheet, String source) {
        return places.getOrDefault(sheet, source.replaceFirst("^\\d{4}-", ""));
    }

    String worth(String regime, Drawn.Kind kind, Drawn.Row row) {
        if (!row.truth().equals("ambiguous")) {
            return row.truth();
        }
        String unclear = "invalid:UNDETERMINABLE";
        return kind.agree() ? Set.of("none", "both").contains(row.kind()) ? row.kind() : unclear
                : rulings.getOrDefault(regime + ":row:" + (row.kind().startsWith("na:") ? "lost" : row.kind()), unclear);
    }

    Drawn.Expected expected(Drawn.Kind kind) {
        return drawn.computeIfAbsent(kind.id(), id -> {
            Drawn.Expected made = new Drawn.Expected();
            IntStream.rangeClosed(1, kind.names()).forEach(no -> made.votes.put(no, 0));
            return made;
        });
    }

    void differs(Drawn.Kind kind, String what, Object drawn, Object told) {
        if (!drawn.equals(told)) {
            differences++;
            System.out.println("DIFFERS: " + kind.id() + " " + what + ": drawn " + drawn + ", told " + told);
        }
    }

    static String[] with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
    }

    Process start(String... words) throws IOException {
        return new ProcessBuilder(with(List.of("" + program.resolve("kiemphieu")), words)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** @param code what it must end with; -1: 0 or 1 */
    String run(int code, String... words) throws Exception {
        return ask(code, List.of(with(List.of("" + program.resolve("kiemphieu"), "--lang", "en"), words)));
    }

    String ask(int code, List<String> words) throws Exception {
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
