package vn.kiemphieu.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * Keeps a ballot style as a folder: {@code style.json} (schema 1, millimetres to a thousandth) and {@code blank.png}, bound
 * together by the picture's SHA-256. The same style always gives the same bytes.
 */
public final class StyleFolder {
    private static final String STYLE = "style.json";
    private static final String DRAFT = "draft.json";
    private static final String BLANK = "blank.png";
    /** The names of the files that make a style. */
    public static final List<String> FILES = List.of(BLANK, STYLE);

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StyleFolder() {}

    /** Writes the style; a reader never sees half of it, for {@code style.json} comes last and whole. */
    public static void write(BallotStyle style, Path folder) {
        try {
            Files.createDirectories(folder);
            replace(folder.resolve(BLANK), style.blank().png());
            replace(folder.resolve(STYLE), json(StyleWriter.tree(style)));
            Files.deleteIfExists(folder.resolve(DRAFT));
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNWRITABLE, folder, e.getMessage());
        }
    }

    /** Keeps an unfinished style, which {@link #read} refuses; a finished style in the folder must not be overwritten. */
    public static void writeDraft(StyleDraft draft, Path folder) {
        if (isFinished(folder)) {
            throw new StationException(Trouble.STYLE_FINISHED, folder);
        }
        try {
            Files.createDirectories(folder);
            replace(folder.resolve(BLANK), draft.style().blank().png());
            replace(folder.resolve(DRAFT), json(StyleWriter.tree(draft)));
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNWRITABLE, folder, e.getMessage());
        }
    }

    /** Whether a folder holds a style one could read with. */
    public static boolean isFinished(Path folder) {
        return Files.isRegularFile(folder.resolve(STYLE));
    }

    /** The style in a folder for somebody to correct, finished or not. */
    public static StyleDraft readDraft(Path folder) {
        if (isFinished(folder) || !Files.isRegularFile(folder.resolve(DRAFT))) {
            return new StyleDraft(read(folder), List.of());
        }
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(folder.resolve(DRAFT)));
            return new StyleParser(tree, folder).draft(Files.readAllBytes(folder.resolve(BLANK)));
        } catch (JsonProcessingException | NoSuchFileException e) {
            throw new StationException(e, Trouble.STYLE_DAMAGED, folder, DRAFT);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, folder, e.getMessage());
        }
    }

    /**
     * The style in a folder.
     *
     * @throws StationException if there is none, or it is not exactly as it was written
     */
    public static BallotStyle read(Path folder) {
        Path file = folder.resolve(STYLE);
        if (!Files.isRegularFile(file)) {
            if (Files.isRegularFile(folder.resolve(DRAFT))) {
                throw new StationException(Trouble.STYLE_UNFINISHED, folder, openNumbers(folder));
            }
            throw new StationException(Trouble.STYLE_MISSING, folder);
        }
        if (!Files.isRegularFile(folder.resolve(BLANK))) {
            throw new StationException(Trouble.STYLE_DAMAGED, folder, BLANK);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] png = Files.readAllBytes(folder.resolve(BLANK));
            return parse(Map.of(STYLE, bytes, BLANK, png), folder);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, folder, e.getMessage());
        }
    }

    /**
     * The style that these {@link #FILES} make.
     *
     * @param folder what errors call it
     */
    public static BallotStyle parse(Map<String, byte[]> files, Path folder) {
        try {
            return new StyleParser(JSON.readTree(files.get(STYLE)), folder).style(files.get(BLANK));
        } catch (IOException e) {
            throw new StationException(e, Trouble.STYLE_DAMAGED, folder, STYLE);
        }
    }

    /** SHA-256 (hex) of everything the style says, the blank page included; names the style in readings. */
    public static String hash(BallotStyle style) {
        return Sha256.hex(json(StyleWriter.tree(style)));
    }

    private static String openNumbers(Path folder) {
        return readDraft(folder).open().stream()
                .map(row -> Integer.toString(row.no()))
                .collect(Collectors.joining(", "));
    }

    private static byte[] json(JsonNode tree) {
        try {
            String text = JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
