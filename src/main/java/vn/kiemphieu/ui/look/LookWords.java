package vn.kiemphieu.ui.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.app.BallotLook;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StoredRuling;
import vn.kiemphieu.store.TypedBallot;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.review.ReviewViewModel;
import vn.kiemphieu.wording.Terms;

/** One ballot in words. While members still rule on it blind, nothing tells what any of them said. */
public record LookWords(Texts texts, Contest contest) {

    /**
     * A candidate's row as it counts now.
     *
     * @param mark empty while the row waits for a ruling
     */
    public record Row(Candidate candidate, Optional<MarkStatus> mark) {}

    public String state(BallotLook look) {
        BallotOutcome outcome = look.outcome();
        if (outcome instanceof BallotOutcome.InvalidByRule invalid) {
            return texts.say("look.byRule", Terms.of(invalid.reason()), invalid.article());
        }
        if (outcome instanceof BallotOutcome.InvalidByRuling invalid) {
            return texts.say("look.byRuling", Terms.of(invalid.reason()), invalid.article());
        }
        if (outcome instanceof BallotOutcome.Outside outside) {
            return texts.say("look.outside", Terms.of(outside.reason()));
        }
        boolean open = outcome instanceof BallotOutcome.Open;
        return texts.say(!open ? "look.valid" : look.typed().isPresent() ? "look.openTyped" : "look.open");
    }

    /** One for every candidate of a ballot whose rows could be told; none otherwise. */
    public List<Row> rows(BallotLook look) {
        Optional<CastVoteRecord> record =
                look.scanned().map(SheetCase::record).or(() -> look.typed().map(TypedCase::record));
        if (record.isPresent() && record.get() instanceof CastVoteRecord.Marked marked) {
            return contest.candidates().stream()
                    .map(candidate ->
                            new Row(candidate, Optional.of(marked.marks().get(candidate.no()))))
                    .toList();
        }
        return look.scanned()
                .filter(sheet -> sheet.sheet().reading() instanceof PageReading.Read)
                .map(this::asRead)
                .orElse(List.of());
    }

    private List<Row> asRead(SheetCase sheet) {
        PageReading.Read read = (PageReading.Read) sheet.sheet().reading();
        List<OptionalInt> open = sheet.record() instanceof CastVoteRecord.Open waiting
                ? waiting.doubts().stream().map(doubt -> doubt.row()).toList()
                : List.of();
        return contest.candidates().stream()
                .map(candidate -> new Row(
                        candidate,
                        read.rows().stream()
                                .filter(row -> row.no() == candidate.no() && row.status() != MarkStatus.UNCERTAIN)
                                .filter(row -> !open.contains(OptionalInt.of(candidate.no())))
                                .map(row -> row.status())
                                .findFirst()))
                .toList();
    }

    /** Who ruled what, once nothing on the ballot is open. */
    public List<String> rulings(BallotLook look) {
        if (look.outcome() instanceof BallotOutcome.Open) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        look.scanned()
                .ifPresent(sheet -> sheet.rulings().stream().map(this::ruling).forEach(lines::add));
        look.typed()
                .ifPresent(typed -> typed.typings().stream().map(this::typing).forEach(lines::add));
        return lines;
    }

    private String ruling(StoredRuling ruling) {
        Adjudication said = ruling.adjudication();
        String what = said.verdict() instanceof Verdict.Withdrawn
                ? texts.say("look.withdrawn")
                : texts.say(ReviewViewModel.verdict(said.verdict()));
        String about =
                said.row().isPresent() ? texts.say("look.rowNo", said.row().getAsInt()) : texts.say("look.whole");
        String who = said.wholeCommittee()
                ? texts.say("look.committee", ruling.present().stream().collect(Collectors.joining(", ")))
                : said.by();
        return texts.say("look.ruling", who, about, what);
    }

    private String typing(TypedBallot typing) {
        return texts.say("look.typing", typing.by(), typing.typed());
    }
}
