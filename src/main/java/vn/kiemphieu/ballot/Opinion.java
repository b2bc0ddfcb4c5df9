package vn.kiemphieu.ballot;

/**
 * What one of the two independent readings makes of a row by itself.
 *
 * @param status {@link MarkStatus#UNCERTAIN} where this reading would ask
 * @param confidence how sure it is of that status, 0–1
 */
public record Opinion(MarkStatus status, double confidence) {
    public Opinion {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0–1: " + confidence);
        }
    }
}
