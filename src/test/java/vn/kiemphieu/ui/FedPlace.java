package vn.kiemphieu.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.kiemphieu.adjudication.Adjudicator;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.app.TrainingStation;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredStyle;

/** A training place whose ballots were fed already. */
record FedPlace(Path folder, String contest, List<String> members) {
    static final String BATCH = "HOP-1";
    private static final String WHO = "scan";

    static FedPlace make(Path temp, int ballots) {
        TrainingStation training = TrainingStation.make(temp, ballots, drawn -> {});
        try (StationFolder station = StationFolder.openToWrite(training.station(), Clock.systemUTC())) {
            String contest = station.facts().election().contests().get(0).id();
            StoredStyle style = station.styles().latest(contest).orElseThrow();
            try (BallotSource source = BallotSources.of(List.of(training.ballots()));
                    BallotReader reader = StationWiring.ballotReader(
                            StationStyles.parse(style), station.settings().current(), Optional.empty())) {
                Batch batch = station.batches().open(contest, BATCH, Batch.Kind.SCANNED, true, WHO);
                new BatchScan(station, batch, style, StationWiring.readerName(), WHO)
                        .run(source, reader::read, 2, (sheet, counts) -> {});
            }
            List<String> members = station.people().roster().members().stream()
                    .map(Person::name)
                    .toList();
            return new FedPlace(training.station(), contest, members);
        }
    }

    /** The same place in another folder, to do with as one likes. */
    FedPlace copied(Path to) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(folder.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FedPlace(to, contest, members);
    }

    /** The committee leaves every doubtful row as kept, and sets aside what it cannot tell. */
    FedPlace settled() {
        try (StationFolder station = StationFolder.openToWrite(folder, Clock.systemUTC())) {
            List<RulingRequest> rulings = new ArrayList<>();
            for (SheetCase sheet : ContestCases.load(station, contest).openSheets()) {
                List<Doubt> doubts = ((CastVoteRecord.Open) sheet.record()).doubts();
                boolean whole = doubts.stream().anyMatch(doubt -> doubt.row().isEmpty());
                for (Doubt doubt : whole ? doubts.subList(0, 1) : doubts) {
                    Verdict verdict =
                            whole ? new Verdict.Outside(OutsideReason.SET_ASIDE) : new Verdict.Mark(MarkStatus.KEPT);
                    rulings.add(new RulingRequest(
                            sheet.sheet().id(), doubt.row(), verdict, members.get(0), true, members, ""));
                }
            }
            new Adjudicator(station).rule(rulings);
        }
        return this;
    }

    /** Two members hold every name of these sheets kept: more than are to be elected. */
    FedPlace untouched(SheetId... sheets) {
        try (StationFolder station = StationFolder.openToWrite(folder, Clock.systemUTC())) {
            List<RulingRequest> rulings = new ArrayList<>();
            for (SheetId sheet : sheets) {
                for (Candidate candidate : ContestCases.contest(station.facts().election(), contest)
                        .candidates()) {
                    for (String member : members.subList(0, 2)) {
                        rulings.add(new RulingRequest(
                                sheet,
                                OptionalInt.of(candidate.no()),
                                new Verdict.Mark(MarkStatus.KEPT),
                                member,
                                false,
                                List.of(),
                                ""));
                    }
                }
            }
            new Adjudicator(station).rule(rulings);
        }
        return this;
    }

    /** Sheets the machine was sure of and nobody ruled on. */
    List<SheetId> plain() {
        try (StationFolder station = StationFolder.openToRead(folder)) {
            return ContestCases.load(station, contest).sheets().stream()
                    .filter(sheet -> !sheet.isOpen() && sheet.rulings().isEmpty())
                    .map(sheet -> sheet.sheet().id())
                    .toList();
        }
    }
}
