package vn.kiemphieu.store;

import java.util.Optional;
import vn.kiemphieu.ballot.UnreadableCause;

/**
 * A page that came out of the scanner: its picture is on the disk, whether or not it was read since.
 *
 * @param source the file's name as it was fed
 * @param broken why no picture could be taken from the file
 */
public record Arrival(String source, String imageHash, int frame, Optional<UnreadableCause> broken) {}
