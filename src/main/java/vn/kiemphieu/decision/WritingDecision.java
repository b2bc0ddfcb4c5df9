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
            Comparisons log = page.part("writing");
            if (dark(one, log) && (stroked(one, log) || blotted(one, log))) {
                reasons.add(kind(one));
            }
        }
        return reasons;
    }

    private boolean dark(WritingInk one, Comparisons log) {
        return log.atLeast("darkness", one.darkness(), limits.minDarkness())
                && log.atLeast("shortMm", one.shortMm(), limits.minShortMm());
    }

    /** Strokes of a pen that turn, branch or come back on themselves. */
    private boolean stroked(WritingInk one, Comparisons log) {
        return log.atMost("strokeMm", one.widthMm(), limits.maxWidthMm())
                && log.atLeast("strokesMm", one.strokeMm(), limits.minStrokeMm())
                && log.atLeast("curl", one.curl(), limits.minCurl())
                && (log.atLeast("turns", one.turns(), limits.minTurns())
                        || log.atLeast("shortMm", one.shortMm(), limits.minBroadMm()));
    }

    private boolean blotted(WritingInk one, Comparisons log) {
        return one.widthMm() > limits.maxWidthMm()
                && log.atLeast("shortMm", one.shortMm(), limits.minBroadMm())
                && log.atLeast("inkMm2", one.inkMm2(), limits.minBlotMm2());
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
