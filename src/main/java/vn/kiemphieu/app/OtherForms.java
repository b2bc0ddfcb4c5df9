package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.store.StationFolder;

/**
 * The forms of a counting place's other contests. One box may hold several kinds of ballots, sorted by hand: what came into
 * the wrong stack is told by where it belongs. It is a hint for people; nothing is counted by it.
 */
final class OtherForms implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OtherForms.class);

    private final StationFolder station;
    private final String own;
    private Optional<Map<String, BallotReader>> readers = Optional.empty();

    /** @param own the contest that is being fed */
    OtherForms(StationFolder station, String own) {
        this.station = station;
        this.own = own;
    }

    /** The one other contest whose form this is; empty where none or several might be. */
    Optional<String> contestOf(ScannedPage page) {
        if (readers.isEmpty()) { // most stacks hold nothing foreign
            readers = Optional.of(open());
        }
        List<String> fitting = new ArrayList<>();
        readers.get().forEach((contest, reader) -> {
            if (reader.read(page) instanceof PageReading.Read) {
                fitting.add(contest);
            }
        });
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private Map<String, BallotReader> open() {
        Map<String, BallotReader> all = new LinkedHashMap<>();
        for (Contest contest : station.facts().election().contests()) {
            if (!contest.id().equals(own)) {
                reader(contest.id()).ifPresent(reader -> all.put(contest.id(), reader));
            }
        }
        return all;
    }

    /** Empty too where the form cannot be read any more: that is said where its own ballots are fed. */
    private Optional<BallotReader> reader(String contest) {
        try {
            return station.styles()
                    .latest(contest)
                    .map(StationStyles::parse)
                    .map(style ->
                            StationWiring.ballotReader(style, station.settings().current(), Optional.empty()));
        } catch (StationException e) {
            LOG.warn("the form of {} gives no hint", contest, e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        readers.ifPresent(all -> all.values().forEach(BallotReader::close));
    }
}
