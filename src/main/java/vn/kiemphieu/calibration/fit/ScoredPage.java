package vn.kiemphieu.calibration.fit;

import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.calibration.SheetTruth;
import vn.kiemphieu.decision.PageDecision;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.PageScore;
import vn.kiemphieu.reading.ReaderConfig;

/** A labelled page with the numbers measured on it: it can be decided again by other limits without its pixels. */
record ScoredPage(LabelledPage page, SheetTruth truth, PageScore score) {
    PageReading decide(ReaderConfig config) {
        PageDecision decision = new PageDecision(
                page.style(), config.decision(), config.learned(), config.confidence(), CommitteeSettings.ASK_ALWAYS);
        return BallotReader.decide(score, decision);
    }
}
