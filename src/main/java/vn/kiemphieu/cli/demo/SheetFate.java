package vn.kiemphieu.cli.demo;

import java.util.SortedMap;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Verdict;

/** What people who see the paper make of a sheet. */
sealed interface SheetFate {

    /** A ballot whose marks count. */
    record Marked(SortedMap<Integer, MarkStatus> marks) implements SheetFate {}

    /** Invalid, or no ballot of this count, whatever its marks are. */
    record Ruled(Verdict verdict) implements SheetFate {}
}
