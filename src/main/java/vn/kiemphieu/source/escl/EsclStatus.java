package vn.kiemphieu.source.escl;

import vn.kiemphieu.ballot.Trouble;

/**
 * What a scanner says of itself.
 *
 * @param state {@code Idle}, {@code Processing}, {@code Testing}, {@code Stopped} or {@code Down}
 * @param feeder {@code ScannerAdfLoaded}, {@code ScannerAdfEmpty}, {@code ScannerAdfJam}…; empty where it does not say
 */
record EsclStatus(String state, String feeder) {
    static EsclStatus of(EsclXml root) {
        return new EsclStatus(root.text("State"), root.text("AdfState"));
    }

    boolean empty() {
        return feeder.equals("ScannerAdfEmpty");
    }

    boolean busy() {
        return !troubled() && (state.equals("Processing") || state.equals("Testing"));
    }

    /** Whether the feeder is stuck until a person comes. */
    boolean troubled() {
        return switch (feeder) {
            case "", "ScannerAdfLoaded", "ScannerAdfEmpty", "ScannerAdfProcessing" -> false;
            default -> true;
        };
    }

    /** What a person is told where scanning does not go on. */
    Trouble trouble() {
        return switch (feeder) {
            case "ScannerAdfJam", "ScannerAdfMispick", "ScannerAdfMultipickDetected" -> Trouble.SCANNER_JAM;
            case "ScannerAdfHatchOpen", "ScannerAdfInputTrayFailed" -> Trouble.SCANNER_COVER;
            case "ScannerAdfEmpty" -> Trouble.SCANNER_EMPTY;
            default -> busy() ? Trouble.SCANNER_BUSY : Trouble.SCANNER_STOPPED;
        };
    }
}
