package vn.kiemphieu.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Counts the votes anew from each kind of record, as somebody would who has nothing of this program. */
final class RecordReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordReader() {}

    /** Votes by candidate number from {@code ballots-ID.csv}, whose columns are candidates from the third on. */
    static SortedMap<Integer, Integer> votesOfCsv(Path file) throws IOException {
        List<List<String>> lines = csv(Files.readString(file));
        return votes(lines, "valid", List.of("kept", "agree"));
    }

    /** As {@link #votesOfCsv}, of the second sheet of a workbook in English. */
    static SortedMap<Integer, Integer> votesOfXlsx(Path file, List<String> votingWords) throws IOException {
        return votes(sheet(file, 1), "Valid", votingWords);
    }

    /** A sheet's cells as text. */
    static List<List<String>> sheet(Path file, int index) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(Files.newInputStream(file))) {
            List<List<String>> lines = new ArrayList<>();
            for (Row row : book.getSheets().toList().get(index).read()) {
                lines.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList());
            }
            return lines;
        }
    }

    private static SortedMap<Integer, Integer> votes(List<List<String>> lines, String valid, List<String> voting) {
        SortedMap<Integer, Integer> votes = new TreeMap<>();
        for (int column = 2; column < lines.get(0).size(); column++) {
            int at = column;
            int no = Integer.parseInt(lines.get(0).get(column).split(" ")[0]);
            votes.put(no, (int) lines.stream()
                    .filter(line -> line.get(0).equals(valid) && voting.contains(line.get(at)))
                    .count());
        }
        return votes;
    }

    /** As {@code records.json} itself tells them. */
    static SortedMap<Integer, Integer> toldByJson(byte[] file, int contest) throws IOException {
        SortedMap<Integer, Integer> votes = new TreeMap<>();
        JSON.readTree(file)
                .at("/contests/" + contest + "/candidates")
                .forEach(candidate -> votes.put(
                        candidate.get("no").asInt(), candidate.get("votes").asInt()));
        return votes;
    }

    /** From the ballots of {@code records.json}. */
    static SortedMap<Integer, Integer> votesOfJson(byte[] file, int contest) throws IOException {
        SortedMap<Integer, Integer> votes = new TreeMap<>();
        JsonNode node = JSON.readTree(file).at("/contests/" + contest);
        node.get("candidates")
                .forEach(candidate -> votes.put(candidate.get("no").asInt(), 0));
        for (JsonNode ballot : node.get("ballots")) {
            ballot.path("marks").properties().forEach(mark -> {
                if (List.of("kept", "agree").contains(mark.getValue().asText())) {
                    votes.merge(
                            Integer.valueOf(mark.getKey()), ballot.get("count").asInt(), Integer::sum);
                }
            });
        }
        return votes;
    }

    /** From the current snapshots of cast vote records. */
    static SortedMap<Integer, Integer> votesOfCvr(byte[] file, String contest) throws IOException {
        SortedMap<Integer, Integer> votes = new TreeMap<>();
        JsonNode report = JSON.readTree(file);
        for (JsonNode one : report.at("/Election/0/Contest")) {
            if (one.get("@id").asText().equals(contest)) {
                one.get("ContestSelection")
                        .forEach(selection -> votes.put(no(selection.get("@id").asText()), 0));
            }
        }
        for (JsonNode cvr : report.get("CVR")) {
            for (JsonNode snapshot : cvr.get("CVRSnapshot")) {
                JsonNode one = snapshot.at("/CVRContest/0");
                if (snapshot.get("@id").equals(cvr.get("CurrentSnapshotId"))
                        && one.get("ContestId").asText().equals(contest)) {
                    one.path("CVRContestSelection")
                            .forEach(selection -> votes.merge(
                                    no(selection.get("ContestSelectionId").asText()),
                                    selection.get("TotalNumberVotes").asInt(),
                                    Integer::sum));
                }
            }
        }
        return votes;
    }

    /** From the totals of a report of results. */
    static SortedMap<Integer, Integer> votesOfResults(byte[] file, int contest) throws IOException {
        SortedMap<Integer, Integer> votes = new TreeMap<>();
        for (JsonNode selection : JSON.readTree(file).at("/Election/0/Contest/" + contest + "/ContestSelection")) {
            votes.put(
                    no(selection.get("@id").asText()),
                    selection.at("/VoteCounts/0/Count").asInt());
        }
        return votes;
    }

    private static int no(String selection) {
        return Integer.parseInt(selection.substring(selection.lastIndexOf('-') + 1));
    }

    /** The parts of a zip file. */
    static SortedMap<String, byte[]> parts(Path file) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** The root of RFC 6962 as its recursive definition has it. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.get(0));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** RFC 4180, with the guard before formulas taken off. */
    static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted) {
                boolean pair = letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (letter != '"' || pair) {
                    cell.append(letter);
                    i += pair ? 1 : 0;
                } else {
                    quoted = false;
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == ',' || letter == '\r') {
                line.add(cell.length() > 0 && cell.charAt(0) == '\'' ? cell.substring(1) : cell.toString());
                cell.setLength(0);
                if (letter == '\r') {
                    i++;
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                cell.append(letter);
            }
        }
        return lines;
    }
}
