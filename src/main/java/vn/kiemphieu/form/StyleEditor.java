package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.election.VotingMethod;

/**
 * A person's corrections of a template: where a name is printed, where it is answered. Only ink that the blank shows can
 * become a name; everything else about the row is measured again.
 */
public final class StyleEditor {
    private static final int MOST_LINES = 2;

    private final HandMeasure measure;
    private StyleDraft draft;

    public StyleEditor(StyleDraft draft) {
        this.draft = draft;
        this.measure = new HandMeasure(draft.style());
    }

    /** The template with all corrections so far. */
    public StyleDraft draft() {
        return draft;
    }

    /**
     * Places a name, or one of the two lines of a name, where the box is.
     *
     * @param line 1 or 2; empty for a name on one line
     * @throws StationException if the box has no print, leaves the page or meets another name
     */
    public void setName(int no, OptionalInt line, MmBox box) {
        known(no);
        inside(no, box);
        List<MmBox> boxes = new ArrayList<>();
        if (line.isPresent()) {
            draft.row(no).ifPresent(row -> row.lines().forEach(l -> boxes.add(l.ink())));
        }
        int index = line.orElse(1) - 1;
        if (index < 0 || index >= MOST_LINES || index > boxes.size()) {
            throw new StationException(Trouble.EDIT_NOTHING_THERE, no);
        }
        if (index < boxes.size()) {
            boxes.set(index, box);
        } else {
            boxes.add(box);
        }
        place(no, boxes);
    }

    /** Moves a name by millimetres to the right and down; what is printed there becomes its ink. */
    public void moveName(int no, OptionalInt line, double right, double down) {
        known(no);
        StyleRow row = draft.row(no).orElseThrow(() -> new StationException(Trouble.EDIT_NOTHING_THERE, no));
        List<MmBox> boxes = new ArrayList<>();
        for (int k = 0; k < row.lines().size(); k++) {
            MmBox ink = row.lines().get(k).ink();
            boolean moves = line.isEmpty() || line.getAsInt() == k + 1;
            boxes.add(moves ? moved(no, ink, right, down) : ink);
        }
        place(no, boxes);
    }

    /** Sets the insides of a row's two answer cells. */
    public void setAnswers(int no, MmBox agree, MmBox disagree) {
        known(no);
        inside(no, agree);
        inside(no, disagree);
        StyleRow row = draft.row(no).orElseThrow(() -> new StationException(Trouble.EDIT_NOTHING_THERE, no));
        boolean beside = agree.right() <= disagree.left() || disagree.right() <= agree.left();
        if (!beside || draft.style().method() != VotingMethod.AGREE_DISAGREE) {
            throw new StationException(Trouble.EDIT_CELLS, no);
        }
        keep(new StyleRow(
                no,
                row.name(),
                row.strip(),
                row.lines(),
                row.ordinal(),
                Optional.of(new AnswerCells(agree, disagree))));
    }

    /** Takes the proposed place of a doubted name for good, on a person's word. */
    public void accept(int no) {
        known(no);
        keep(draft.row(no).orElseThrow(() -> new StationException(Trouble.EDIT_NOTHING_THERE, no)));
    }

    public void requireStamp(boolean required) {
        draft = new StyleDraft(draft.style().withStampRequired(required), draft.open());
    }

    private void known(int no) {
        if (!draft.numbers().contains(no)) {
            String numbers =
                    draft.numbers().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
            throw new StationException(Trouble.EDIT_NUMBER, no, numbers);
        }
    }

    private void inside(int no, MmBox box) {
        double width = draft.style().widthMm();
        double height = draft.style().heightMm();
        if (box.left() < 0 || box.top() < 0 || box.right() > width || box.bottom() > height) {
            throw new StationException(Trouble.EDIT_OUTSIDE, no, width, height);
        }
    }

    private MmBox moved(int no, MmBox ink, double right, double down) {
        MmBox moved = new MmBox(ink.left() + right, ink.top() + down, ink.right() + right, ink.bottom() + down);
        inside(no, moved);
        return moved;
    }

    private void place(int no, List<MmBox> boxes) {
        String name = draft.row(no)
                .map(StyleRow::name)
                .orElseGet(() -> draft.open().stream()
                        .filter(row -> row.no() == no)
                        .findFirst()
                        .orElseThrow()
                        .name());
        List<StyleRow> others = draft.numbers().stream()
                .filter(other -> other != no)
                .flatMap(other -> draft.style().rows().stream().filter(row -> row.no() == other))
                .toList();
        StyleRow measured = measure.row(no, name, boxes, draft.row(no), others);
        for (StyleRow other : others) {
            if (meet(measured, other)) {
                throw new StationException(Trouble.EDIT_OVERLAP, no, other.no());
            }
        }
        keep(measured);
    }

    private static boolean meet(StyleRow a, StyleRow b) {
        return a.lines().stream()
                .map(NameLine::ink)
                .anyMatch(x -> b.lines().stream()
                        .map(NameLine::ink)
                        .anyMatch(y -> Math.min(x.right(), y.right()) > Math.max(x.left(), y.left())
                                && Math.min(x.bottom(), y.bottom()) > Math.max(x.top(), y.top())));
    }

    // A row of an agree/disagree ballot is not whole before it has its cells.
    private void keep(StyleRow row) {
        boolean cells = draft.style().method() == VotingMethod.AGREE_DISAGREE;
        if (cells && row.answers().isEmpty()) {
            draft = new StyleDraft(
                    draft.style(),
                    draft.open().stream()
                            .map(open -> open.no() == row.no()
                                    ? new StyleDraft.OpenRow(
                                            row.no(),
                                            row.name(),
                                            Unplaced.Reason.NO_ANSWER_CELLS.name(),
                                            Optional.empty(),
                                            Optional.of(row))
                                    : open)
                            .toList());
        } else {
            draft = draft.with(row);
        }
    }
}
