package vn.kiemphieu.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Election;

/** Reads, checks and writes {@code election.json}, schema 1. */
public final class ElectionFile {
    private static final int LARGEST_BYTES = 16 * 1024 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ElectionFile() {}

    /**
     * The election the file describes.
     *
     * @throws StationException naming every place that is wrong
     */
    public static ElectionDefinition read(Path file) {
        return parse(bytesOf(file), file.toString(), true);
    }

    /** As {@link #read}, for a file that is still being made and may have no contest yet. */
    public static ElectionDefinition readUnfinished(Path file) {
        return parse(bytesOf(file), file.toString(), false);
    }

    /** As {@link #read}, from text; {@code source} is what errors call it. */
    public static ElectionDefinition parse(String json, String source) {
        return parse(json.getBytes(StandardCharsets.UTF_8), source, true);
    }

    /** A new file; {@code election} may have no contest yet. */
    public static void create(Path file, Election election) {
        if (Files.exists(file)) {
            throw new StationException(Trouble.ELECTION_EXISTS, file);
        }
        save(file, written(JSON.createObjectNode(), election), false);
    }

    /** The text of {@code definition}'s file with {@code changed} in it; unknown keys stay where they stood. */
    public static String format(ElectionDefinition definition, Election changed) {
        try {
            return written((ObjectNode) JSON.readTree(definition.json()), changed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the text of a definition that was read", e);
        }
    }

    /**
     * Writes {@link #format} to a file: all of it or nothing.
     *
     * @throws StationException where {@code changed} could not be read again, or the file cannot be written
     */
    public static void write(Path file, ElectionDefinition definition, Election changed) {
        save(file, format(definition, changed), true);
    }

    /** As {@link #write}, for a file that is still being made and may have no contest yet. */
    public static void writeUnfinished(Path file, ElectionDefinition definition, Election changed) {
        save(file, format(definition, changed), false);
    }

    private static String written(ObjectNode old, Election election) {
        try {
            return JSON.writeValueAsString(ElectionWriter.merged(old, election)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    private static void save(Path file, String text, boolean contestsNeeded) {
        parse(text.getBytes(StandardCharsets.UTF_8), file.toString(), contestsNeeded);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
        }
    }

    /** The definition's text as a tree, unknown keys and all. */
    static JsonNode tree(ElectionDefinition definition) {
        try {
            return JSON.readTree(definition.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the text of a definition that was read", e);
        }
    }

    private static ElectionDefinition parse(byte[] bytes, String source, boolean contestsNeeded) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new StationException(e, Trouble.ELECTION_NOT_JSON, source, place(e));
        } catch (IOException e) {
            throw new StationException(e, Trouble.ELECTION_NOT_JSON, source, "?");
        }
        Problems problems = new Problems();
        ElectionParser parser = new ElectionParser(problems, contestsNeeded);
        Optional<Election> election = parser.parse(root);
        if (election.isEmpty()) {
            throw new StationException(Trouble.ELECTION_INVALID, source, problems);
        }
        return new ElectionDefinition(
                election.get(), parser.warnings(), ElectionHash.of(election.get()), root.toString());
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "?"
                : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    private static byte[] bytesOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new StationException(Trouble.FILE_TOO_LARGE, file, "16 MB");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }
}
