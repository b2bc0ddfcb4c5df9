package vn.kiemphieu.store;

import java.util.Optional;
import vn.kiemphieu.ballot.UnreadableCause;

/**
 * A sheet that came out of the scanner: its picture is on the disk, whether or not it was read since.
 *
 * @param number its number in the batch, from 1
 * @param source the file's name as it was fed
 * @param broken why no picture could be taken from the file
 */
public record Arrival(int number, String source, String imageHash, int frame, Optional<UnreadableCause> broken) {}
