package vn.kiemphieu.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.nativelib.NativeLibraries;

/** The Vietnamese language data, unpacked to where Tesseract can open it and checked before every use. */
final class LanguageData {
    static final String LANGUAGE = "vie";

    private static final String RESOURCE = "/models/tessdata/vie.traineddata";
    private static final String SHA_256 = "79df64caf7bcfb2a27df5042ecb6121e196eada34da774956995747636d5bfa1";

    private LanguageData() {}

    /** The folder that holds the checked file. */
    static Path folder() {
        Optional<Path> installed = NativeLibraries.installed();
        try {
            if (installed.isPresent()) {
                return checked(installed.get());
            }
            Path folder =
                    Files.createDirectories(NativeLibraries.privateFolder().resolve("tessdata"));
            Path file = folder.resolve(LANGUAGE + ".traineddata");
            if (!Files.exists(file) || !Sha256.hex(Files.readAllBytes(file)).equals(SHA_256)) {
                unpack(folder, file);
            }
            return folder;
        } catch (IOException e) {
            throw new StationException(e, Trouble.LANGUAGE_DATA, RESOURCE);
        }
    }

    private static Path checked(Path folder) throws IOException {
        if (!Sha256.hex(Files.readAllBytes(folder.resolve(LANGUAGE + ".traineddata")))
                .equals(SHA_256)) {
            throw new StationException(Trouble.LANGUAGE_DATA, folder);
        }
        return folder;
    }

    private static void unpack(Path folder, Path file) throws IOException {
        try (InputStream in = LanguageData.class.getResourceAsStream(RESOURCE)) {
            byte[] data = in == null ? new byte[0] : in.readAllBytes();
            if (!Sha256.hex(data).equals(SHA_256)) {
                throw new StationException(Trouble.LANGUAGE_DATA, RESOURCE);
            }
            Path part = Files.createTempFile(folder, LANGUAGE, ".part");
            Files.write(part, data);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
