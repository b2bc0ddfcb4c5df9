package vn.kiemphieu.ballot;

/**
 * Where a row of an agree/disagree ballot is answered (190-QĐ/TW art. 15: four columns, an X in one of two cells).
 *
 * @param agree inside of the cell "Đồng ý", its rules left out
 * @param disagree inside of the cell "Không đồng ý"
 */
public record AnswerCells(MmBox agree, MmBox disagree) {
    public AnswerCells {
        boolean beside = agree.right() <= disagree.left() || disagree.right() <= agree.left();
        if (!beside) {
            throw new IllegalArgumentException("the two answers share ground: " + agree + " " + disagree);
        }
    }
}
