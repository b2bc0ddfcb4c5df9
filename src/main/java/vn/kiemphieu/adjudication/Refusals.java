package vn.kiemphieu.adjudication;

import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.wording.Wording;

/** Why a ruling or a typing was not put on record, in words. */
final class Refusals {
    private static final Wording WORDING = new Wording("vn.kiemphieu.adjudication.adjudication");

    private Refusals() {}

    static Sayable of(String key, Object... arguments) {
        return WORDING.sayable(key, arguments);
    }
}
