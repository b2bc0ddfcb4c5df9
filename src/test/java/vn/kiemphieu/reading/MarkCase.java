package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetStatus;

/**
 * One difficulty: how it is drawn on one name, and what may be read there.
 *
 * @param neighbours whether the names above and below may be asked about as well; they are never read as struck
 */
record MarkCase(String difficulty, Drawing drawing, May may, Optional<AdjudicationReason> reason, boolean neighbours) {

    /** Draws on the sheet, at the name. */
    interface Drawing {
        void draw(DrawnPaper paper, GoldenForm.Name name);
    }

    /** The answers that are allowed for the row. */
    enum May {
        STRUCK,
        KEPT,
        ASKED,
        /** Kept or asked: nothing a voter did. */
        NEVER_STRUCK,
        /** Struck or asked. */
        NEVER_KEPT,
        /** Asked, or the sheet refused as a whole. */
        NOT_ACCEPTED;

        boolean allows(MarkStatus read) {
            return switch (this) {
                case STRUCK -> read == MarkStatus.STRUCK;
                case KEPT -> read == MarkStatus.KEPT;
                case ASKED, NOT_ACCEPTED -> read == MarkStatus.UNCERTAIN;
                case NEVER_STRUCK -> read != MarkStatus.STRUCK;
                case NEVER_KEPT -> read != MarkStatus.KEPT;
            };
        }
    }

    static MarkCase of(String difficulty, May may, Drawing drawing) {
        return new MarkCase(difficulty, drawing, may, Optional.empty(), false);
    }

    static MarkCase asked(String difficulty, AdjudicationReason reason, Drawing drawing) {
        return new MarkCase(difficulty, drawing, May.ASKED, Optional.of(reason), false);
    }

    MarkCase neighboursToo() {
        return new MarkCase(difficulty, drawing, may, reason, true);
    }

    PageReading read(GoldenForm form, int row) {
        DrawnPaper paper = form.ballot();
        drawing.draw(paper, form.name(row));
        return form.read(paper);
    }

    void check(GoldenForm form, int row) {
        PageReading reading = read(form, row);
        if (may == May.NOT_ACCEPTED && reading.status() == SheetStatus.REJECTED) {
            return;
        }
        assertThat(reading).isInstanceOf(PageReading.Read.class);
        PageReading.Read read = (PageReading.Read) reading;
        RowReading here = read.rows().get(row);
        assertThat(here.status())
                .as("%s, read for %s", here.reasons(), here.measurement().values())
                .matches(may::allows, may.toString());
        reason.ifPresent(expected -> assertThat(here.reasons()).contains(expected));
        for (int i = 0; i < read.rows().size(); i++) {
            RowReading other = read.rows().get(i);
            May there = neighbours && Math.abs(i - row) == 1 ? May.NEVER_STRUCK : May.KEPT;
            assertThat(i == row || there.allows(other.status()))
                    .as("untouched row %d is read as %s for %s", other.no(), other.status(), other.reasons())
                    .isTrue();
        }
        if (may == May.STRUCK || may == May.KEPT) {
            assertThat(read.status()).as(read.reasons().toString()).isEqualTo(SheetStatus.ACCEPTED);
        }
    }
}
