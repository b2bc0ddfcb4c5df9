package vn.kiemphieu.app.trust;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.StationBackup;
import vn.kiemphieu.store.StationFolder;

/**
 * Copies a counting place every so many sheets while it is fed, beside the feeding and never two at a time. A copy that fails
 * stops nothing: it goes on record, and the next one tries again.
 */
public final class AutoBackup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AutoBackup.class);
    private static final String WHO = "backup";

    private final StationFolder station;
    private final Optional<BackupPlan> plan;
    private Optional<Thread> running = Optional.empty();
    private int sheets;

    public AutoBackup(StationFolder station) {
        this.station = station;
        this.plan = BackupPlan.of(station);
    }

    /** A sheet was stored. */
    public void stored() {
        sheets++;
        boolean due = plan.isPresent() && sheets >= plan.get().every();
        if (due && running.filter(Thread::isAlive).isEmpty()) {
            sheets = 0;
            Thread copying = new Thread(this::copy, "backup");
            running = Optional.of(copying);
            copying.start();
        }
    }

    /** A copy now, if there is to be any; returns when it is made. */
    public void now() {
        close();
        plan.ifPresent(there -> copy());
    }

    /** Waits for a copy that is being made. */
    @Override
    public void close() {
        try {
            if (running.isPresent()) {
                running.get().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy() {
        try {
            StationBackup made =
                    StationBackup.write(station.folder(), plan.orElseThrow().folder());
            put(Occurrence.BACKED_UP, made.images() + " " + made.lastHash());
        } catch (StationException e) {
            LOG.warn("no copy was made", e);
            put(Occurrence.BACKUP_FAILED, e.trouble().name());
        }
    }

    private void put(Occurrence kind, String detail) {
        try {
            station.occurrences().add(kind, detail, WHO);
        } catch (StationException e) {
            LOG.error("what came of a copy could not be kept", e);
        }
    }
}
