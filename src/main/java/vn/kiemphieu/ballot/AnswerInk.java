package vn.kiemphieu.ballot;

/**
 * The voter's ink in the two cells of one row of an agree/disagree ballot.
 *
 * @param apartMm white paper between the marks of the two cells, mm; 0 unless both have some
 */
public record AnswerInk(CellInk agree, CellInk disagree, double apartMm) {}
