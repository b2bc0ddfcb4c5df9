package vn.kiemphieu.rla;

import java.util.Arrays;
import java.util.Optional;

/** How papers are held against the result. */
public enum AuditMethod {
    /** Papers alone are looked at; needs no record of single ballots, and the most papers. */
    POLLING("polling"),
    /** Each paper is compared with what the machine told of that very ballot. */
    COMPARISON("comparison");

    private final String code;

    AuditMethod(String code) {
        this.code = code;
    }

    /** The word used on the command line and in the counting place. */
    public String code() {
        return code;
    }

    public static Optional<AuditMethod> ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }
}
