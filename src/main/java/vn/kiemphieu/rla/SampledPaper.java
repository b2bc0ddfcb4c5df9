package vn.kiemphieu.rla;

import java.util.Optional;

/**
 * A ballot that was drawn.
 *
 * @param told what the machine's record says
 * @param paper what people read; empty where the paper cannot be found
 */
public record SampledPaper(AuditedBallot told, Optional<AuditedBallot> paper) {

    /** Whether the paper was found and says what its record says. */
    public boolean agrees() {
        return paper.filter(told::equals).isPresent();
    }
}
