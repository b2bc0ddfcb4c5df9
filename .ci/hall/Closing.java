import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/** From the last ruling to the records, each compared with what was drawn. */
final class Closing {
    private final Installed hall;

    Closing(Installed hall) {
        this.hall = hall;
    }

    /** Types ballots in twice, sets the figures, closes by two names; what must be refused is tried first. */
    void count(Path station, String regime, Drawn.Kind kind, List<Drawn.Sheet> stack, List<Drawn.Sheet> strays, List<Drawn.Sheet> typed, Path at) throws Exception {
        List<String> ballots = new ArrayList<>();
        for (Drawn.Sheet sheet : typed) {
            List<String> struck = sheet.rows().entrySet().stream().filter(row -> Set.of("struck", "disagree").contains(row.getValue().truth()))
                    .map(row -> "" + row.getKey()).toList();
            ballots.addAll(List.of("--ballot", "" + (ballots.size() / 3 + 1), struck.isEmpty() ? "0" : String.join(" ", struck)));
            hall.expected(kind).cast(sheet.rows(), kind, row -> row.truth());
        }
        for (int i = 0; i < hall.expected(kind).again; i++) { // sheets the scanner spoiled: their paper says that the first is struck
            ballots.addAll(List.of("--ballot", "" + (ballots.size() / 3 + 1), "1"));
            TreeMap<Integer, Drawn.Row> rows = new TreeMap<>();
            for (int no = 1; no <= kind.names(); no++) {
                rows.put(no, new Drawn.Row(kind.agree() ? no == 1 ? "disagree" : "agree" : no == 1 ? "struck" : "kept", ""));
            }
            hall.expected(kind).cast(rows, kind, row -> row.truth());
        }
        for (int i = 0; i < 2 && !ballots.isEmpty(); i++) {
            List<String> enter = List.of("enter", "--station", "" + station, "--contest", kind.id(), "--batch", "TAY-" + kind.id(), "--by", Installed.MEMBERS.get(i));
            hall.run(i == 0 ? 1 : 0, Installed.with(enter, ballots.toArray(String[]::new)));
        }
        long strangers = stack.stream().filter(sheet -> sheet.file().getFileName().toString().startsWith(kind.id() + "_"))
                .filter(sheet -> hall.rulings.get(regime + ":sheet:" + sheet.what()).equals("set-aside")).count();
        long own = stack.stream().filter(sheet -> sheet.file().getFileName().toString().startsWith(kind.id() + "_")).count();
        long box = own - strangers + strays.size() + typed.size();
        String[] close = {"close", "--station", "" + station, "--contest", kind.id(), "--by", Installed.MEMBERS.get(0), "--by", Installed.MEMBERS.get(1)};
        figures(station, kind, box + 1);
        hall.run(1, close);
        figures(station, kind, box);
        hall.run(0, "particulars", "set", "--station", "" + station, "--by", Installed.MEMBERS.get(1), "--contest", kind.id(), "place=Nhà văn hóa xã", "polling-area=3",
                "poll-opened=07:00 15/3/2026", "poll-closed=19:00 15/3/2026", "count-began=19:10 15/3/2026", "count-ended=20:20 15/3/2026");
        hall.run(0, "review", "confirm-invalid", "--station", "" + station, "--contest", kind.id(), "--by", Installed.MEMBERS.get(0), "--by", Installed.MEMBERS.get(1));
        String before = hall.run(-1, "tally", "--station", "" + station, "--contest", kind.id());
        if (IntStream.rangeClosed(1, kind.names()).anyMatch(no -> before.contains(" " + Hall.GIVEN[no - 1] + ":"))) {
            hall.differs(kind, "votes told before closing", "none", before);
        }
        hall.run(3, Arrays.copyOf(close, close.length - 2));
        hall.run(0, close);
    }

    void figures(Path station, Drawn.Kind kind, long box) throws Exception {
        hall.run(0, "figures", "set", "--station", "" + station, "--contest", kind.id(), "--by", Installed.MEMBERS.get(0), "roll=" + (box + 7), "received=" + (box + 22),
                "issued=" + box, "exchanged=2", "unused=20", "voted=" + box, "collected=" + box);
    }

    /** All papers and records, the check of them, a copy brought back, and every total against what was drawn. */
    void records(Path station, Path at, List<Drawn.Kind> kinds, String regime, Map<String, Drawn.Sheet> known) throws Exception {
        Path out = Files.createDirectories(at.resolve("hồ sơ"));
        hall.run(-1, "result", "--station", "" + station, "--contest", kinds.get(0).id());
        for (Drawn.Kind kind : kinds) {
            for (String format : List.of("pdf", "docx")) {
                hall.run(-1, "minutes", "--station", "" + station, "--contest", kind.id(), "--paper", "all", "--format", format, "--out", "" + out.resolve(format + kind.id()));
            }
        }
        for (String format : List.of("csv", "xlsx", "json", "cvr", "err", "eel", "package", "evidence")) {
            hall.run(0, "export", "--station", "" + station, "--format", format, "--out", "" + out.resolve(format));
        }
        Path evidence = out.resolve("evidence/evidence.zip");
        for (Path zip : List.of(evidence, out.resolve("package/result-package.zip"))) {
            hall.ask(0, List.of("" + hall.program.resolve("runtime/bin/java"), "-jar", "" + hall.program.resolve("kiemphieu-verify.jar"), "" + zip));
        }
        hall.run(0, "verify", "--station", "" + station, "--evidence", "" + evidence);
        hall.run(0, "backup", "--station", "" + station, "--out", "" + at.resolve("bản sao"));
        hall.run(0, "restore", "--from", "" + at.resolve("bản sao"), "--station", "" + at.resolve("lập lại"));
        hall.run(0, "verify", "--station", "" + at.resolve("lập lại"));
        hall.run(0, "health", "--station", "" + at.resolve("lập lại"));
        accepted(evidence, regime, kinds, known);
        for (Drawn.Kind kind : kinds) {
            Map<String, Integer> told = new TreeMap<>();
            for (String line : Files.readAllLines(out.resolve("csv/totals-" + kind.id() + ".csv"))) {
                String[] cells = line.split(",");
                told.put(cells[0] + cells[1], cells[cells.length - 1].matches("\\d+") ? Integer.parseInt(cells[cells.length - 1]) : 0);
            }
            Drawn.Expected drawn = hall.expected(kind);
            drawn.votes.forEach((no, votes) -> hall.differs(kind, "votes of " + no, votes, told.get("votes" + no)));
            hall.differs(kind, "valid", drawn.valid, told.get("valid"));
            hall.differs(kind, "invalid", drawn.invalid, told.get("invalid"));
            System.out.println(kind.id() + ": valid " + told.get("valid") + ", invalid " + told.get("invalid") + ", votes " + drawn.votes.values());
        }
    }

    /** Adds what nobody was hall.asked about, as it was drawn; a clear row that was read otherwise is a hall.silent error. */
    void accepted(Path evidence, String regime, List<Drawn.Kind> kinds, Map<String, Drawn.Sheet> known) throws IOException {
        Map<String, TreeMap<Integer, String>> read = new HashMap<>();
        for (String row : lines(evidence, "rows/row_reading.jsonl")) {
            read.computeIfAbsent(field(row, "sheet_id"), id -> new TreeMap<>()).put(Integer.parseInt(field(row, "no")), field(row, "status").toLowerCase());
        }
        Map<String, String> batches = new HashMap<>();
        lines(evidence, "rows/batch.jsonl").forEach(row -> batches.put(field(row, "id"), field(row, "label")));
        for (String line : lines(evidence, "rows/sheet.jsonl")) {
            if (!field(line, "status").equals("accepted")) {
                continue;
            }
            String name = hall.picture(batches.get(field(line, "batch_id")) + "/" + field(line, "number"), field(line, "source"));
            Drawn.Sheet sheet = known.get(name);
            Drawn.Kind kind = kinds.stream().filter(one -> name.startsWith(one.id() + "_")).findFirst().orElseThrow();
            if (!hall.rulings.get(regime + ":sheet:" + sheet.what()).equals("rows")) {
                System.out.println("accepted without asking: " + sheet.what() + " " + name);
                hall.acceptedAmbiguous++;
            }
            TreeMap<Integer, Drawn.Row> rows = new TreeMap<>(sheet.rows());
            read.get(field(line, "id")).forEach((no, mark) -> {
                Drawn.Row drawn = sheet.rows().get(no);
                if (drawn.truth().equals("ambiguous")) {
                    hall.acceptedAmbiguous += mark.equals(hall.worth(regime, kind, drawn)) ? 0 : 1;
                    rows.put(no, new Drawn.Row(mark, ""));
                } else if (!drawn.truth().equals(mark)) {
                    hall.silent++;
                    System.out.println("SILENT: " + name + " row " + no + " drawn " + drawn + " read " + mark);
                }
            });
            hall.expected(kind).cast(rows, kind, Drawn.Row::truth);
        }
    }

    static List<String> lines(Path zip, String entry) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return new String(file.getInputStream(file.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        return value.find() ? value.group(1) : "";
    }

}
