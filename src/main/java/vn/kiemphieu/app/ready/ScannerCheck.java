package vn.kiemphieu.app.ready;

import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.app.feeding.FeedOrigin;
import vn.kiemphieu.app.ready.ReadyPoint.Name;
import vn.kiemphieu.app.ready.ReadyPoint.State;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.escl.EsclClient;
import vn.kiemphieu.source.naps2.Naps2;
import vn.kiemphieu.source.sane.Scanimage;
import vn.kiemphieu.wording.Wording;

/** Whether the scanner that is to be fed from answers; no sheet is drawn in. */
public final class ScannerCheck {
    private static final Wording TROUBLES = new Wording("vn.kiemphieu.ballot.trouble");

    private ScannerCheck() {}

    /** @param origin the scanner; empty where the count is fed from files that another program scans */
    public static ReadyPoint of(Optional<FeedOrigin> origin) {
        if (origin.isEmpty() || origin.get() instanceof FeedOrigin.Watched) {
            return ReadyPoint.of(Name.SCANNER, State.NOTE);
        }
        try {
            return ReadyPoint.of(Name.SCANNER, State.GOOD, answer(origin.get()));
        } catch (StationException e) {
            return ReadyPoint.of(
                    Name.SCANNER,
                    State.WRONG,
                    TROUBLES.sayable(e.trouble() + ".cause", e.arguments().toArray()),
                    TROUBLES.sayable(e.trouble() + ".action", e.arguments().toArray()));
        }
    }

    /** What it calls itself. */
    private static String answer(FeedOrigin origin) {
        if (origin instanceof FeedOrigin.Sane sane) {
            new Scanimage(Map.of()).options(sane.device());
            return sane.device();
        }
        if (origin instanceof FeedOrigin.Escl escl) {
            return new EsclClient(escl.url(), escl.fingerprint(), EsclClient.Limits.USUAL)
                    .capabilities()
                    .model();
        }
        FeedOrigin.Windows windows = (FeedOrigin.Windows) origin;
        Naps2 program = Naps2.installed(System.getenv())
                .orElseThrow(() -> new StationException(Trouble.NAPS2_MISSING, windows.device()));
        return program.devices(windows.driver()).stream()
                .filter(windows.device()::equals)
                .findFirst()
                .orElseThrow(() -> new StationException(Trouble.SCANNER_MISSING, windows.device(), 0));
    }
}
