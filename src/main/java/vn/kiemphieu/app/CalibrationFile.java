package vn.kiemphieu.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.decision.ConfidenceConfig;
import vn.kiemphieu.reading.ReaderConfig;

/** The reader's limits from a calibration file; every limit must be there, nothing else may be. */
public final class CalibrationFile {
    private static final String DEFAULT = "/calibration/default.json";
    private static final int SCHEMA = 1;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CalibrationFile() {}

    /** The limits the program ships with. */
    public static ReaderConfig standard() {
        try (InputStream in = CalibrationFile.class.getResourceAsStream(DEFAULT)) {
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the program's own calibration is damaged", e);
        }
    }

    /** @throws StationException when the file is missing, unreadable or no calibration */
    public static ReaderConfig read(Path file) {
        try {
            return parse(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StationException(e, Trouble.CALIBRATION_DAMAGED, file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, e.getMessage());
        }
    }

    /** SHA-256 of the limits alone: evidence belongs to these limits, whatever the file's layout and confidences. */
    public static String limitsHash(ReaderConfig config) {
        ObjectNode limits = JSON.valueToTree(config);
        limits.remove("confidence");
        return Sha256.hex(limits.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts other confidences into a calibration file; its limits stay as they are.
     *
     * @throws StationException when the file is missing, cannot be written or is no calibration
     */
    public static void replaceConfidence(Path file, ConfidenceConfig confidence) {
        read(file);
        try {
            ObjectNode root = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
            root.set("confidence", JSON.valueToTree(confidence));
            write(file, root);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, e.getMessage());
        }
    }

    /**
     * Writes a calibration that {@link #read} gives back.
     *
     * @throws StationException when the file cannot be written
     */
    public static void write(Path file, ReaderConfig config) {
        ObjectNode root = JSON.createObjectNode().put("schema", SCHEMA);
        root.setAll((ObjectNode) JSON.valueToTree(config));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(file, root);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
        }
    }

    private static void write(Path file, ObjectNode root) throws IOException {
        DefaultPrettyPrinter unixLines = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withSeparators(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        Files.writeString(file, JSON.writer(unixLines).writeValueAsString(root) + "\n");
    }

    private static ReaderConfig parse(byte[] bytes) throws IOException {
        JsonNode tree = JSON.readTree(bytes);
        if (!(tree instanceof ObjectNode root) || root.path("schema").asInt() != SCHEMA) {
            throw new IllegalArgumentException("schema");
        }
        return JSON.treeToValue(root.without("schema"), ReaderConfig.class);
    }
}
