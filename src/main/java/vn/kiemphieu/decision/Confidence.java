package vn.kiemphieu.decision;

import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.RowInk;

/** How often a row like this one is right, by kind of row. */
final class Confidence {
    private Confidence() {}

    static double of(MarkStatus status, RowInk row) {
        return status == MarkStatus.UNCERTAIN ? 0.5 : 0.999;
    }
}
