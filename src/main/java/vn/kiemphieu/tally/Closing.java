package vn.kiemphieu.tally;

import java.util.List;
import java.util.Optional;

/**
 * That the count of a contest is closed: nothing of it changes any more until it is opened again.
 *
 * @param closedAt when, as ISO 8601 in UTC ({@code 2026-03-15T14:05:00Z})
 * @param by the members who closed it, two at least
 * @param issue number of the official minutes of this closing, 1 or more; printing them again gives the same issue
 * @param replaces the issue that this one corrects
 * @param reason why the contest was opened again after that issue; empty for the first
 */
public record Closing(String closedAt, List<String> by, int issue, Optional<Integer> replaces, String reason) {
    public Closing {
        by = List.copyOf(by);
        if (issue < 1 || replaces.filter(other -> other >= issue).isPresent()) {
            throw new IllegalArgumentException("issue " + issue + " replaces " + replaces);
        }
    }
}
