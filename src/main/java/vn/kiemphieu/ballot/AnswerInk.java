package vn.kiemphieu.ballot;

/** The voter's ink in the two cells of one row of an agree/disagree ballot. */
public record AnswerInk(CellInk agree, CellInk disagree) {}
