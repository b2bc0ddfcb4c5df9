package vn.kiemphieu.ui.minutes;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import vn.kiemphieu.app.StationPaper;

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
        return new PaperChoice(paper, new SimpleBooleanProperty(paper.mayBeFinal()));
    }

    State state() {
        return paper.mayBeFinal() ? State.READY : paper.mayBeDraft() ? State.DRAFT : State.AFTER_CLOSING;
    }

    boolean mayBeMade() {
        return state() != State.AFTER_CLOSING;
    }
}
