package vn.kiemphieu.app.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.records.WholeFile;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.seal.VerifyKey;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.StationFolder;

/**
 * Records put away for as long as the law wants, in a folder of their own: the files, and {@code seal.txt}, which names each by
 * its SHA-256, says until when they are kept and who put them away, and is signed.
 */
public final class Archive {
    private static final String SEAL = "seal.txt";
    private static final String FIRST = "kiemphieu/archive";
    private static final String KEY = "key ";
    private static final String UNTIL = "until ";
    private static final String BREAK = "  ";

    /** 190-QĐ/TW, article 35: ballots of a Party election are kept six months. */
    private static final int PARTY_MONTHS = 6;

    private final Path folder;

    public Archive(Path folder) {
        this.folder = folder;
    }

    /** Until when the rules want the records kept, where they say; the other regimes leave it to a decision. */
    public static Optional<LocalDate> usualUntil(StationFolder station) {
        boolean party = station.facts().election().regime() == Regime.PARTY_CONGRESS;
        return station.facts().election().contests().stream()
                .flatMap(contest -> station.closings().current(contest.id()).stream())
                .map(closing -> Instant.parse(closing.at()))
                .max(Instant::compareTo)
                .filter(last -> party)
                .map(last -> last.atOffset(ZoneOffset.ofHours(7)).toLocalDate().plusMonths(PARTY_MONTHS));
    }

    /** Seals what lies in the folder, and puts it on record. */
    public void seal(StationFolder station, StationKey key, LocalDate until, List<Person> by) {
        StringBuilder text = new StringBuilder(FIRST + "\n");
        text.append(KEY + key.open().base64() + "\n").append(UNTIL + until + "\n");
        by.forEach(person -> text.append("by " + person.name() + "\n"));
        for (Path file : files()) {
            text.append(hash(file) + BREAK + file.getFileName() + "\n");
        }
        String note = key.signedNote(text.toString());
        WholeFile.write(folder.resolve(SEAL), out -> out.write(note.getBytes(StandardCharsets.UTF_8)));
        station.occurrences().add(Occurrence.ARCHIVED, detail(note) + " " + until, names(by));
    }

    /** Until when it is kept. */
    public LocalDate until() {
        return LocalDate.parse(line(note(), UNTIL));
    }

    public VerifyKey key() {
        return new VerifyKey(line(note(), KEY));
    }

    /**
     * Whether everything is as it was sealed.
     *
     * @throws StationException naming the first that is not
     */
    public void check() {
        String note = note();
        int end = note.indexOf("\n\n") + 1;
        String text = note.substring(0, Math.max(0, end));
        String signature = note.substring(end + 1).replaceFirst(".* ", "").strip();
        require(text.startsWith(FIRST + "\n") && key().noteSigned(text, signature), SEAL);
        List<String> sealed = text.lines()
                .filter(line -> line.matches("[0-9a-f]{64}" + BREAK + ".+"))
                .toList();
        for (String line : sealed) {
            Path file = folder.resolve(line.split(BREAK, 2)[1]).normalize();
            require(file.getParent().equals(folder.normalize()) && Files.isRegularFile(file), file.getFileName());
            require(line.startsWith(hash(file)), file.getFileName());
        }
        require(sealed.size() == files().size(), folder.getFileName());
    }

    /**
     * Puts on record that two people open it, and why, after it was checked.
     *
     * @param station whose archive it is
     */
    public void open(StationFolder station, List<Person> by, String reason) {
        check();
        require(station.everyKey().contains(key()), SEAL);
        station.occurrences().add(Occurrence.ARCHIVE_OPENED, detail(note()) + " " + reason, names(by));
    }

    private static String detail(String note) {
        return Sha256.hex(note.getBytes(StandardCharsets.UTF_8));
    }

    private static String names(List<Person> by) {
        return by.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    private static String line(String note, String begin) {
        return note.lines()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst()
                .orElse("");
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(SEAL))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, folder, String.valueOf(e.getMessage()));
        }
    }

    private String note() {
        try {
            return Files.readString(folder.resolve(SEAL), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StationException(e, Trouble.ARCHIVE_DAMAGED, folder, SEAL);
        }
    }

    private static String hash(Path file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }

    private void require(boolean holds, Object what) {
        if (!holds) {
            throw new StationException(Trouble.ARCHIVE_DAMAGED, folder, what);
        }
    }
}
