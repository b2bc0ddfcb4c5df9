package vn.kiemphieu.form.blank;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * Which page of a file is the ballot.
 *
 * @param index from 0
 */
record PageChoice(int index, List<BlankNote> notes) {
    PageChoice {
        notes = List.copyOf(notes);
    }

    /**
     * The page a person named, else the only one with print.
     *
     * @param named from 1
     * @param printed whether page {@code i} (from 0) has print
     */
    static PageChoice of(Path file, int pages, OptionalInt named, IntPredicate printed) {
        if (named.isPresent()) {
            if (named.getAsInt() < 1 || named.getAsInt() > pages) {
                throw new StationException(Trouble.BLANK_NO_SUCH_PAGE, file, pages, named.getAsInt());
            }
            return new PageChoice(named.getAsInt() - 1, List.of());
        }
        if (pages == 1) {
            return new PageChoice(0, List.of());
        }
        int[] full = IntStream.range(0, pages).filter(printed).toArray();
        if (full.length == 1) {
            return new PageChoice(full[0], List.of(BlankNote.of(BlankNote.Kind.PAGE_TAKEN, full[0] + 1, pages)));
        }
        throw new StationException(full.length == 0 ? Trouble.BLANK_EMPTY : Trouble.BLANK_PAGES, file, pages);
    }
}
