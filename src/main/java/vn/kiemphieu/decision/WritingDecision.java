package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.WritingInk;

/** Whether somebody wrote where no mark belongs, and what it may be: a name added to the list, a signature, anything else. */
final class WritingDecision {
    private final WritingConfig limits;
    private final MmBox list;

    WritingDecision(WritingConfig limits, BallotStyle style) {
        this.limits = limits;
        this.list = style.rows().stream()
                .map(row -> row.strip())
                .reduce(MmBox::union)
                .orElseThrow();
    }

    Set<AdjudicationReason> decide(List<WritingInk> writing, Comparisons page) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        for (WritingInk one : writing) {
            if (visible(one) && (stroked(one) || blotted(one))) {
                reasons.add(kind(one));
                tell(one, page.part("writing"));
            }
        }
        return reasons;
    }

    private boolean visible(WritingInk one) {
        return one.darkness() >= limits.minDarkness() && one.shortMm() >= limits.minShortMm();
    }

    /** Strokes of a pen that turn, branch or come back on themselves. */
    private boolean stroked(WritingInk one) {
        return one.widthMm() <= limits.maxWidthMm()
                && one.strokeMm() >= limits.minStrokeMm()
                && one.curl() >= limits.minCurl()
                && (one.turns() >= limits.minTurns() || one.shortMm() >= limits.minBroadMm());
    }

    private boolean blotted(WritingInk one) {
        return one.widthMm() > limits.maxWidthMm()
                && one.shortMm() >= limits.minBroadMm()
                && one.inkMm2() >= limits.minBlotMm2();
    }

    /** What is too much to be dirt: dirt itself is nothing to be told. */
    private void tell(WritingInk one, Comparisons log) {
        log.over("darkness", one.darkness(), limits.minDarkness());
        log.over("shortMm", one.shortMm(), limits.minShortMm());
        if (stroked(one)) {
            log.over("strokesMm", one.strokeMm(), limits.minStrokeMm());
            log.over("curl", one.curl(), limits.minCurl());
        } else {
            log.over("inkMm2", one.inkMm2(), limits.minBlotMm2());
        }
    }

    private AdjudicationReason kind(WritingInk one) {
        double middle = (one.box().top() + one.box().bottom()) / 2;
        boolean ofTheList = middle > list.top() && middle < list.bottom() + limits.maxBelowListMm();
        if (one.longestMm() >= limits.minSignatureMm()
                && one.strokeMm() >= limits.minSweepMm() * Math.max(1e-9, one.turns())) {
            return AdjudicationReason.SIGNATURE;
        }
        boolean wordLong = one.longMm() >= limits.minNameMm() && one.longMm() >= limits.minSlender() * one.shortMm();
        return ofTheList && wordLong ? AdjudicationReason.ADDED_NAME : AdjudicationReason.EXTRA_WRITING;
    }
}
