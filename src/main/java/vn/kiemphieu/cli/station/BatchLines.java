package vn.kiemphieu.cli.station;

import vn.kiemphieu.app.HandCounts;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchStand;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.StationFolder;

/** How far a batch is, in words. */
record BatchLines(Speech speech) {

    /** @return whether a person is needed */
    boolean say(StationFolder station, Batch batch) {
        BatchStand stand = station.journal().stand(batch);
        speech.say(
                "batch.line",
                batch.label(),
                batch.contest(),
                speech.messages().say("batch.state." + stand.state()),
                stand.fed(),
                stand.of(SheetStatus.ACCEPTED),
                stand.of(SheetStatus.REVIEW),
                stand.of(SheetStatus.REJECTED),
                stand.unread());
        station.journal().head(batch).ifPresent(head -> speech.say("batch.head", head.mark(), head.size()));
        station.journal().drifts(batch).forEach((number, sign) -> speech.say("batch.drift." + sign, number));
        boolean counted = HandCounts.of(station, batch)
                .map(hand -> sayExpected(hand, stand.state()))
                .orElse(false);
        return counted | sayWhy(station, batch, stand);
    }

    private boolean sayExpected(HandCounts hand, BatchState state) {
        int more = hand.fed() - hand.expected();
        if (more > 0 && hand.agree()) {
            speech.say("batch.agreesAgain", hand.expected(), hand.fed(), hand.again());
            return false;
        }
        speech.say(
                more == 0 ? "batch.agrees" : more > 0 ? "batch.more" : "batch.fewer", hand.expected(), Math.abs(more));
        return more > 0 || more < 0 && state == BatchState.CLOSED;
    }

    private boolean sayWhy(StationFolder station, Batch batch, BatchStand stand) {
        boolean cut = stand.state() == BatchState.FEEDING || stand.cause().equals(BatchStand.INTERRUPTED);
        if (cut) {
            say(Interruption.of(station, batch));
        } else if (stand.state() == BatchState.PAUSED) {
            speech.say("batch.pausedBy", stand.cause(), station.journal().nextNumber(batch) - 1);
        }
        return stand.state() == BatchState.PAUSED || stand.state() == BatchState.FEEDING || stand.unread() > 0;
    }

    /** Which sheet was in the scanner when the program ended. */
    void say(Interruption cut) {
        if (!cut.kept().isEmpty()) {
            speech.say(
                    "batch.kept",
                    cut.kept().size(),
                    cut.kept().get(0),
                    cut.kept().get(cut.kept().size() - 1));
        }
        speech.say("batch.inTransport", cut.inTransport());
    }

    /** The same beside the result, before anything more is fed. */
    void warn(Interruption cut) {
        speech.warn("batch.cut", cut.batch().label(), cut.kept().size(), cut.inTransport());
    }
}
