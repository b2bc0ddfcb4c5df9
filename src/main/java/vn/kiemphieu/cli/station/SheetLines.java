package vn.kiemphieu.cli.station;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.adjudication.RulingWord;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.app.Whereabouts;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StoredRuling;
import vn.kiemphieu.wording.Terms;

/** A sheet of the queue in words. */
record SheetLines(Speech speech, Contest contest, Whereabouts whereabouts) {

    void say(SheetCase sheet) {
        speech.say(
                "review.sheet",
                sheet.sheet().id(),
                Terms.of(sheet.sheet().status()),
                words(sheet.sheet().reading().reasons()));
        if (sheet.record() instanceof CastVoteRecord.Open open) {
            open.doubts().forEach(this::say);
        }
        long key = sheet.sheet().key();
        Optional.ofNullable(whereabouts.forms().get(key))
                .ifPresent(form -> speech.say("review.otherForm", form.id(), form.title()));
        Optional.ofNullable(whereabouts.before().get(key)).ifPresent(this::say);
    }

    void say(TypedCase typed) {
        CastVoteRecord.Open open = (CastVoteRecord.Open) typed.record();
        boolean once = open.doubts().get(0).next() == Doubt.Step.ANOTHER_MEMBER;
        boolean ground =
                typed.typings().stream().anyMatch(typing -> typing.invalid().isPresent());
        String settle = ground ? "review.typedGround" : "review.typedDiffer";
        speech.say(once ? "review.typedOnce" : settle, typed.id());
    }

    void say(StoredRuling ruling) {
        String target = ruling.adjudication().row().isPresent()
                ? String.valueOf(ruling.adjudication().row().getAsInt())
                : "*";
        String by = ruling.adjudication().by()
                + (ruling.present().isEmpty() ? "" : " [" + String.join(", ", ruling.present()) + "]");
        speech.say("review.ruling", target, RulingWord.of(ruling.adjudication().verdict()), by, ruling.note());
    }

    private void say(Whereabouts.Before before) {
        before.elsewhere()
                .ifPresentOrElse(
                        contest -> speech.say("review.fedBeforeElsewhere", before.id(), contest.id(), contest.title()),
                        () -> speech.say("review.fedBefore", before.id()));
    }

    private void say(Doubt doubt) {
        if (doubt.row().isEmpty()) {
            speech.say("review.doubtSheet", words(doubt.reasons()), Terms.of(doubt.next()));
            return;
        }
        int no = doubt.row().getAsInt();
        String name = contest.candidate(no).orElseThrow().name();
        speech.say("review.doubtRow", no, name, words(doubt.reasons()), Terms.of(doubt.next()));
    }

    private String words(Set<AdjudicationReason> reasons) {
        return reasons.stream()
                .sorted(Comparator.naturalOrder())
                .map(reason -> reason + " ("
                        + Terms.of(reason, contest.method())
                                .in(speech.messages().language()) + ")")
                .collect(Collectors.joining("; "));
    }
}
