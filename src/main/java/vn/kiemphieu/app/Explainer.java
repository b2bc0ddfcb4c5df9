package vn.kiemphieu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.ExplainedReading;

/** Reads pages and writes beside each other why they were read so: a picture for people, JSON with every number. */
public record Explainer(BallotReader reader, BallotStyle style, Path folder, Locale language) {

    /** Writes {@code PAGE.explain.png} and {@code PAGE.explain.json}; the reading is the one without explanation. */
    public PageReading read(ScannedPage page) {
        ExplainedReading explained = reader.explain(page);
        Explanation explanation = new Explanation(style, explained, language);
        String name = fileName(page.name()) + ".explain";
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), new ExplanationPicture(explanation).png());
            byte[] json = new ExplanationJson(explanation).text(page.name()).getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve(name + ".json"), json);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, folder, e.getClass().getSimpleName());
        }
        return explained.reading();
    }

    /** A page's name as a file's, different for different pages. */
    private static String fileName(String page) {
        String plain = page.replaceAll("[^\\p{L}\\p{N}._#-]", "_");
        String mark = Sha256.hex(page.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return plain.equals(page) ? plain : plain + "-" + mark;
    }
}
