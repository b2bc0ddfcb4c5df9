package vn.kiemphieu.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
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

    private static ReaderConfig parse(byte[] bytes) throws IOException {
        JsonNode tree = JSON.readTree(bytes);
        if (!(tree instanceof ObjectNode root) || root.path("schema").asInt() != SCHEMA) {
            throw new IllegalArgumentException("schema");
        }
        return JSON.treeToValue(root.without("schema"), ReaderConfig.class);
    }
}
