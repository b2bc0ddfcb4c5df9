package vn.kiemphieu.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.seal.Argon2;
import vn.kiemphieu.seal.PassphraseHash;
import vn.kiemphieu.wording.VietnamTime;

/**
 * Accounts, where a counting place uses them: passphrases, who signed in, and how long somebody must wait who gave wrong ones.
 * What is waited for stands in the log of events, so that starting the program anew shortens nothing.
 */
public final class AccountStore {
    private static final int FREE = 3; // wrong ones in a row before there is a wait
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7; // a little over an hour

    private final Database database;
    private final EventLog log;
    private final Argon2 cost;
    private final SecureRandom random;

    AccountStore(Database database, EventLog log, Argon2 cost, SecureRandom random) {
        this.database = database;
        this.log = log;
        this.cost = cost;
        this.random = random;
    }

    /** Whether whoever acts must have signed in; off unless it was switched on. */
    public boolean areUsed() {
        return database.read(sql -> sql.hasTable("occurrence")
                && sql.first(
                                "SELECT kind FROM occurrence WHERE kind IN ('ACCOUNTS_ON', 'ACCOUNTS_OFF')"
                                        + " ORDER BY id DESC LIMIT 1",
                                row -> row.getString(1))
                        .filter(kind -> kind.equals(Occurrence.ACCOUNTS_ON.name()))
                        .isPresent());
    }

    public void use(boolean on, String who) {
        database.write(
                sql -> OccurrenceStore.add(sql, log, on ? Occurrence.ACCOUNTS_ON : Occurrence.ACCOUNTS_OFF, "", who));
    }

    public boolean has(Person person) {
        return database.read(sql -> secret(sql, person)).isPresent();
    }

    /** @throws StationException when it is too short */
    public void set(Person person, String passphrase, String who) {
        if (!PassphraseHash.isLong(passphrase)) {
            throw new StationException(Trouble.PASSPHRASE_SHORT, PassphraseHash.SHORTEST);
        }
        String secret = PassphraseHash.of(passphrase, cost, random).text();
        database.write(sql -> {
            long id = sql.insert(
                    "INSERT INTO account (person_id, secret_hash) VALUES (?, ?)",
                    PeopleStore.id(sql, person),
                    Sha256.hex(secret.getBytes(StandardCharsets.UTF_8)));
            sql.insert("INSERT INTO account_secret (account_id, secret) VALUES (?, ?)", id, secret);
            log.append(sql, who, "PASSPHRASE_SET", "account", id);
            return id;
        });
    }

    /**
     * Lets the person in, which goes on record as every wrong try does.
     *
     * @throws StationException when the passphrase is wrong, there is none, or there is to be waited first
     */
    public void signIn(Person person, String passphrase) {
        List<String> wrong = wrongInARow(person);
        Optional<Instant> until = waitUntil(wrong);
        if (until.filter(end -> log.now().isBefore(end)).isPresent()) {
            put(Occurrence.LOCKED_OUT, person);
            throw new StationException(
                    Trouble.PASSPHRASE_WAIT,
                    person.name(),
                    wrong.size(),
                    VietnamTime.of(until.get().toString()));
        }
        Optional<String> secret = database.read(sql -> secret(sql, person));
        if (secret.isEmpty() || !new PassphraseHash(secret.get()).matches(passphrase)) {
            put(Occurrence.SIGN_IN_FAILED, person);
            throw new StationException(Trouble.PASSPHRASE_WRONG, person.name());
        }
        put(Occurrence.SIGNED_IN, person);
    }

    private void put(Occurrence kind, Person person) {
        database.write(sql -> OccurrenceStore.add(sql, log, kind, person.name(), person.name()));
    }

    /** When each was, oldest first; since the person last came in or got another passphrase. */
    private List<String> wrongInARow(Person person) {
        return database.read(sql -> sql.list("""
                SELECT at FROM event_log JOIN occurrence ON occurrence.id = subject_id
                WHERE subject = 'occurrence' AND kind = 'SIGN_IN_FAILED' AND detail = ?1 AND event_log.id > max(
                  coalesce((SELECT max(event_log.id) FROM event_log JOIN occurrence ON occurrence.id = subject_id
                    WHERE subject = 'occurrence' AND kind = 'SIGNED_IN' AND detail = ?1), 0),
                  coalesce((SELECT max(event_log.id) FROM event_log JOIN account ON account.id = subject_id
                    JOIN person ON person.id = person_id WHERE subject = 'account' AND person.name = ?1), 0))
                ORDER BY event_log.id""", row -> row.getString(1), person.name()));
    }

    private static Optional<Instant> waitUntil(List<String> wrong) {
        if (wrong.size() < FREE) {
            return Optional.empty();
        }
        int doublings = Math.min(wrong.size() - FREE, MOST_DOUBLINGS);
        Instant last = Instant.parse(wrong.get(wrong.size() - 1));
        return Optional.of(last.plus(FIRST_WAIT.multipliedBy(1L << doublings)));
    }

    private static Optional<String> secret(Sql sql, Person person) throws SQLException {
        if (!sql.hasTable("account")) {
            return Optional.empty();
        }
        return sql.first("""
                SELECT secret FROM account JOIN account_secret ON account_id = account.id
                JOIN person ON person.id = person_id WHERE person.name = ? ORDER BY account.id DESC LIMIT 1""", row -> row.getString(1), person.name());
    }
}
