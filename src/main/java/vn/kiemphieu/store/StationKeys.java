package vn.kiemphieu.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.seal.KeyFile;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.seal.VerifyKey;

/** The key of one counting place while it is open: public half in the database, secret half in a file beside it. */
final class StationKeys {
    static final String FILE = "station.key";
    private static final String PROGRAM = "kiemphieu";

    private final Database database;
    private final KeyFile file;
    private Optional<Signer> signer = Optional.empty();

    StationKeys(Path folder, Database database) {
        this.database = database;
        this.file = new KeyFile(folder.resolve(FILE));
    }

    /** Makes a key inside the caller's transaction. */
    void make(Sql sql, EventLog log, Signer.Choice choice, String who) throws SQLException {
        signer = Optional.of(Signer.make(sql, log, file, choice, who));
    }

    void make(EventLog log, Signer.Choice choice, String who) {
        database.write(sql -> {
            make(sql, log, choice, who);
            return who;
        });
    }

    /** The key there is; a counting place of an older program gets one. */
    void take(EventLog log, Optional<String> passphrase) {
        if (Signer.newest(database).isEmpty()) {
            make(log, new Signer.Choice(passphrase), PROGRAM);
        } else {
            signer = Optional.of(Signer.of(database, file, passphrase));
        }
    }

    Signer signer() {
        return signer.orElseThrow(() -> new IllegalStateException("who looks signs nothing"));
    }

    /** The key that this work signs with. */
    Optional<StationKey> opened() {
        return signer.map(Signer::key);
    }

    /** The key of a place that is only looked at, where no passphrase wraps it or this one does. */
    static Optional<StationKey> atHand(Path folder, Database database, Optional<String> passphrase) {
        try {
            return Optional.of(Signer.of(database, new KeyFile(folder.resolve(FILE)), passphrase)
                    .key());
        } catch (StationException e) {
            return Optional.empty(); // wrapped, or gone: then nothing is signed, which is told
        }
    }

    StationKey key(Optional<String> passphrase) {
        return signer.orElseGet(() -> Signer.of(database, file, passphrase)).key();
    }

    List<VerifyKey> every() {
        return database.read(sql ->
                sql.list("SELECT public_key FROM station_key ORDER BY id", row -> new VerifyKey(row.getString(1))));
    }

    Optional<VerifyKey> open() {
        return Signer.newest(database).map(Signer.Kept::open);
    }
}
