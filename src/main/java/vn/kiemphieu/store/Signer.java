package vn.kiemphieu.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.seal.Argon2;
import vn.kiemphieu.seal.KeyFile;
import vn.kiemphieu.seal.PassphraseHash;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.seal.VerifyKey;

/**
 * The key that signs what is stored.
 *
 * @param id of its row
 */
record Signer(long id, StationKey key) {
    /**
     * How a key is made or opened.
     *
     * @param passphrase that wraps it; empty: it lies in its file as it is
     * @param cost of trying passphrases, where one is made
     * @param random where a key is made
     */
    record Choice(Optional<String> passphrase, Argon2 cost, SecureRandom random) {
        Choice(Optional<String> passphrase) {
            this(passphrase, Argon2.USUAL, new SecureRandom());
        }
    }

    /** A new key, on the disk before its row is in the database. */
    static Signer make(Sql sql, EventLog log, KeyFile file, Choice choice, String who) throws SQLException {
        choice.passphrase().filter(words -> !PassphraseHash.isLong(words)).ifPresent(words -> {
            throw new StationException(Trouble.PASSPHRASE_SHORT, PassphraseHash.SHORTEST);
        });
        StationKey key = StationKey.make(choice.random());
        file.write(key, choice.passphrase(), choice.cost(), choice.random());
        long id = sql.insert(
                "INSERT INTO station_key (public_key) VALUES (?)", key.open().base64());
        log.append(sql, who, "KEY_MADE", "station_key", id);
        return new Signer(id, key);
    }

    /** @throws StationException when the file is missing, wants a passphrase, or holds another key than the newest on record */
    static Signer of(Database database, KeyFile file, Optional<String> passphrase) {
        StationKey key = file.read(passphrase);
        return newest(database)
                .filter(kept -> kept.open().equals(key.open()))
                .map(kept -> new Signer(kept.id(), key))
                .orElseThrow(
                        () -> new StationException(Trouble.KEY_OTHER, key.open().shown()));
    }

    /** A key on record. */
    record Kept(long id, VerifyKey open) {}

    static Optional<Kept> newest(Database database) {
        return database.read(sql -> sql.hasTable("station_key")
                ? sql.first(
                        "SELECT id, public_key FROM station_key ORDER BY id DESC LIMIT 1",
                        row -> new Kept(row.getLong(1), new VerifyKey(row.getString(2))))
                : Optional.empty());
    }
}
