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
        return parse(bytesOf(file), file.toString());
    }

    /** As {@link #read}, from text; {@code source} is what errors call it. */
    public static ElectionDefinition parse(String json, String source) {
        return parse(json.getBytes(StandardCharsets.UTF_8), source);
    }

    /** The text of {@code definition}'s file with {@code changed} in it; unknown keys stay where they stood. */
    public static String format(ElectionDefinition definition, Election changed) {
        try {
            ObjectNode old = (ObjectNode) JSON.readTree(definition.json());
            return JSON.writeValueAsString(ElectionWriter.merged(old, changed)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the text of a definition that was read", e);
        }
    }

    /** Writes {@link #format} to a file. */
    public static void write(Path file, ElectionDefinition definition, Election changed) {
        try {
            Files.writeString(file, format(definition, changed), StandardCharsets.UTF_8);
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

    private static ElectionDefinition parse(byte[] bytes, String source) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new StationException(e, Trouble.ELECTION_NOT_JSON, source, place(e));
        } catch (IOException e) {
            throw new StationException(e, Trouble.ELECTION_NOT_JSON, source, "?");
        }
        Problems problems = new Problems();
        ElectionParser parser = new ElectionParser(problems);
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
