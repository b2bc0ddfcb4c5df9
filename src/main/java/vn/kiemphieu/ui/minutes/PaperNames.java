package vn.kiemphieu.ui.minutes;

import vn.kiemphieu.report.minutes.PaperKind;

/** Where the words for papers stand. */
final class PaperNames {
    private PaperNames() {}

    static String key(PaperKind kind) {
        return "minutes.paper." + kind.code();
    }
}
