package vn.kiemphieu.source.escl;

import java.io.IOException;

/** What a scanner on the network answers, for tests of other packages. */
public final class EsclAnswers {
    private EsclAnswers() {}

    /** Takes an answer for capabilities and for a state, as the client does; a refusal is the client's to tell. */
    public static void take(byte[] answer) {
        try {
            EsclXml root = EsclXml.parse(answer);
            EsclCapabilities.of(root);
            EsclStatus.of(root);
        } catch (IOException refused) {
            return;
        }
    }
}
