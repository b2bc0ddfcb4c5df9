package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;

/**
 * One difficulty of a whole sheet: what happens to a ballot with some names struck, and what may be read then.
 *
 * @param reasons one of these must be given; nothing asked of them where there is none
 */
record SheetCase(String difficulty, May may, Set<AdjudicationReason> reasons, Change change) {

    /** What happens to the marked ballot. */
    interface Change {
        DrawnPaper of(DrawnPaper ballot, GoldenForm form);
    }

    /** The answers that are allowed for the sheet. */
    enum May {
        /** Every mark exactly as it was made. */
        ACCEPTED,
        /** No mark the other way; asking and refusing are allowed. */
        NOT_WRONG,
        /** As {@link #NOT_WRONG}, but a person must see the sheet. */
        REVIEW,
        /** Not accepted, whatever is said of the marks. */
        NOT_ACCEPTED,
        /** No ballot of this contest. */
        REJECTED
    }

    static SheetCase of(String difficulty, May may, Change change) {
        return new SheetCase(difficulty, may, Set.of(), change);
    }

    SheetCase because(AdjudicationReason... one) {
        return new SheetCase(difficulty, may, Set.of(one), change);
    }

    void check(GoldenForm form) {
        Set<Integer> struck = Set.of(1, form.rows().size() - 1);
        DrawnPaper ballot = form.ballot();
        for (int row : struck) {
            strike(ballot, form.name(row));
        }
        PageReading reading = form.read(change.of(ballot, form));
        switch (may) {
            case ACCEPTED, NOT_WRONG -> notWrong(reading, struck);
            case REVIEW -> {
                notWrong(reading, struck);
                assertThat(reading.status()).isNotEqualTo(SheetStatus.ACCEPTED);
            }
            case NOT_ACCEPTED -> assertThat(reading.status()).isNotEqualTo(SheetStatus.ACCEPTED);
            case REJECTED ->
                assertThat(reading.status()).as(reading.reasons().toString()).isEqualTo(SheetStatus.REJECTED);
        }
        if (may == May.ACCEPTED) {
            assertThat(reading.status()).as(reading.reasons().toString()).isEqualTo(SheetStatus.ACCEPTED);
        }
        if (!reasons.isEmpty()) {
            assertThat(reading.reasons()).containsAnyElementsOf(reasons);
        }
    }

    /** Lines through every printed line of a name. */
    static void strike(DrawnPaper paper, GoldenForm.Name name) {
        for (int k = 0; k < name.row().lines().size(); k++) {
            var ink = name.row().lines().get(k).ink();
            paper.line(ink.left() - 2, name.middle(k) + 0.2, ink.right() + 2, name.middle(k) - 0.2);
        }
    }

    /** Joined small letters, the first and the fourth with an ascender. */
    static DrawnPaper word(DrawnPaper p, double x, double base, double height, int letters) {
        for (int i = 0; i < letters; i++) {
            double left = x + i * 1.1 * height;
            p.oval(new MmBox(left, base - height, left + 0.8 * height, base));
            p.line(
                    left + 0.8 * height,
                    base - (i % 3 == 0 ? 2 : 1) * height,
                    left + 0.85 * height,
                    base,
                    left + 1.2 * height,
                    base - 0.3 * height);
        }
        return p;
    }

    static void notWrong(PageReading reading, Set<Integer> struck) {
        if (reading instanceof PageReading.Read read) {
            for (int i = 0; i < read.rows().size(); i++) {
                var row = read.rows().get(i);
                assertThat(row.status())
                        .as("no. %d for %s", row.no(), row.measurement().values())
                        .isNotEqualTo(struck.contains(i) ? MarkStatus.KEPT : MarkStatus.STRUCK);
            }
        }
    }
}
