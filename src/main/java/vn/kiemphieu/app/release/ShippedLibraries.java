package vn.kiemphieu.app.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** An unpacked program against what it says of itself: version, bill of materials, licences. */
public final class ShippedLibraries {
    private final Path folder;

    public ShippedLibraries(Path folder) {
        this.folder = folder;
    }

    /** The version it was made as. */
    public String version() {
        return text("VERSION").strip().split(" ")[0];
    }

    /** Those of VERSION, bill of materials and list of changes that tell another version. */
    public List<String> ofAnotherVersion() {
        String version = version();
        boolean listed = text("CHANGELOG.md").lines().anyMatch(line -> line.equals("## " + version));
        boolean billed = bill().at("/metadata/component/version").asText().equals(version);
        return Stream.of(listed ? "" : "CHANGELOG.md", billed ? "" : "sbom.json")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Libraries that are there and not in the bill of materials. */
    public List<String> notBilled() {
        Set<String> billed = StreamSupport.stream(bill().path("components").spliterator(), false)
                .map(part ->
                        part.path("name").asText() + "-" + part.path("version").asText())
                .collect(Collectors.toSet());
        return libraries().filter(name -> !billed.contains(name)).toList();
    }

    /** Libraries whose licence is not told. */
    public List<String> withoutLicence() {
        Set<String> told = text("NOTICE")
                .lines()
                .filter(line -> line.contains(": "))
                .map(line -> line.substring(0, line.indexOf(": ")).strip().replace(' ', '-'))
                .collect(Collectors.toSet());
        return libraries().filter(name -> !told.contains(name)).toList();
    }

    private Stream<String> libraries() {
        Path libraries = folder.resolve("app").resolve("lib");
        try (Stream<Path> files = Files.list(libraries)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("(-linux|-win)?\\.jar$", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_MISSING, libraries);
        }
    }

    private JsonNode bill() {
        try {
            return new ObjectMapper().readTree(text("sbom.json"));
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, folder.resolve("sbom.json"), String.valueOf(e.getMessage()));
        }
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_MISSING, folder.resolve(name));
        }
    }
}
