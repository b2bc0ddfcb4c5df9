package vn.kiemphieu.ballot;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What one page was read as; final the moment it is made. */
public sealed interface PageReading {

    /** Every reason a person is needed, of the sheet and of its rows. */
    Set<AdjudicationReason> reasons();

    SheetStatus status();

    /**
     * A ballot of this contest.
     *
     * @param sheetReasons reasons that concern the whole sheet
     * @param rows one for every row of the style, in its order
     */
    record Read(Registration registration, Set<AdjudicationReason> sheetReasons, List<RowReading> rows)
            implements PageReading {
        public Read {
            sheetReasons = AdjudicationReason.ordered(sheetReasons);
            rows = List.copyOf(rows);
        }

        @Override
        public Set<AdjudicationReason> reasons() {
            EnumSet<AdjudicationReason> all = EnumSet.noneOf(AdjudicationReason.class);
            all.addAll(sheetReasons);
            rows.forEach(row -> all.addAll(row.reasons()));
            return all;
        }

        @Override
        public SheetStatus status() {
            boolean certain = rows.stream().noneMatch(r -> r.status() == MarkStatus.UNCERTAIN)
                    && reasons().stream().allMatch(AdjudicationReason::concernsValidityOnly);
            return certain ? SheetStatus.ACCEPTED : SheetStatus.REVIEW;
        }
    }

    /** A sheet without print: a blank sheet, or the back of one. */
    record Blank(AdjudicationReason reason) implements PageReading {
        @Override
        public Set<AdjudicationReason> reasons() {
            return Set.of(reason);
        }

        @Override
        public SheetStatus status() {
            return SheetStatus.REJECTED;
        }
    }

    /** No picture could be had from the file. */
    record Unreadable(UnreadableCause cause) implements PageReading {
        @Override
        public Set<AdjudicationReason> reasons() {
            return Set.of(cause == UnreadableCause.INTERNAL ? AdjudicationReason.INTERNAL : AdjudicationReason.DAMAGED);
        }

        @Override
        public SheetStatus status() {
            return SheetStatus.REJECTED;
        }
    }

    /**
     * Not a whole, single ballot of this contest.
     *
     * @param reason what was found: WRONG_FORM, BACK_SIDE, CROPPED, DOUBLE_FEED, TOO_SKEWED, TOO_COARSE,
     *     POOR_REGISTRATION or TEST_BALLOT
     */
    record Foreign(AdjudicationReason reason) implements PageReading {
        @Override
        public Set<AdjudicationReason> reasons() {
            return Set.of(reason);
        }

        @Override
        public SheetStatus status() {
            return SheetStatus.REJECTED;
        }
    }
}
