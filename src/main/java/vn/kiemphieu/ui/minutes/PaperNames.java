package vn.kiemphieu.ui.minutes;

import vn.kiemphieu.report.minutes.PaperKind;

/** Where the words for papers stand. */
final class PaperNames {
    private PaperNames() {}

    static String key(PaperKind kind) {
        return "minutes.paper." + kind.code();
    }

    /** Of the file it is saved as, without its ending. */
    static String file(PaperKind kind) {
        return "minutes.file." + kind.code();
    }
}
