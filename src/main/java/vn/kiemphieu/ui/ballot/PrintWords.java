package vn.kiemphieu.ui.ballot;

import vn.kiemphieu.app.PrintCheck;
import vn.kiemphieu.ui.Texts;

/** What is said about a printed ballot, in the window's words. */
final class PrintWords {
    private PrintWords() {}

    static String of(PrintCheck.Finding finding, Texts texts) {
        return finding.kind() == PrintCheck.Kind.GAP
                ? texts.say("setup.gap." + finding.arguments().get(0))
                : texts.say("setup.found." + finding.kind(), finding.arguments().toArray());
    }
}
