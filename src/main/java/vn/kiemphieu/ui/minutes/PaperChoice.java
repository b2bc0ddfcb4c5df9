package vn.kiemphieu.ui.minutes;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import vn.kiemphieu.app.StationPaper;
import vn.kiemphieu.report.minutes.PaperKind;

/** A paper on the list, and whether it goes with what is saved. */
public record PaperChoice(StationPaper paper, BooleanProperty chosen) {
    /** How far a paper is. */
    public enum State {
        READY,
        /** Marked as a draft, without votes. */
        DRAFT,
        AFTER_CLOSING
    }

    static PaperChoice of(StationPaper paper) {
        return new PaperChoice(paper, new SimpleBooleanProperty(paper.mayBeFinal() && !isEmpty(paper)));
    }

    /** Once a contest is closed no ballot waits: the list of those that do would be an empty sheet. */
    private static boolean isEmpty(StationPaper paper) {
        return paper.kind() == PaperKind.PULL_DOUBTFUL
                && paper.contest().count().isClosed();
    }

    State state() {
        return paper.mayBeFinal() ? State.READY : paper.mayBeDraft() ? State.DRAFT : State.AFTER_CLOSING;
    }

    boolean mayBeMade() {
        return state() != State.AFTER_CLOSING;
    }
}
