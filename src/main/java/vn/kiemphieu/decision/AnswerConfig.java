package vn.kiemphieu.decision;

/**
 * Limits between an empty, an asked and a marked cell of an agree/disagree ballot; origin: {@code calibration/}.
 *
 * @param maxEmptyMm2 ink in a cell that still counts as dirt, mm²
 * @param maxOtherMm2 ink in the other cell up to which it may be dirt, if it is shorter than a mark and all else is
 *     plain, mm²; more than that of an arm reaching into it and the mark may lie between both
 * @param maxReachMm how far another cell's mark may reach into the empty cell of an answered row, mm
 * @param maxLooseMm2 ink in a cell that belongs to a mark elsewhere and still says nothing, mm²
 * @param minLooseMarkMm2 such ink from which a cell without a mark has one all the same, mm²: its heart lies near a rule
 * @param maxFaintMm2 faint patch in a cell that still counts as paper where no cell of the row is marked, mm²
 * @param maxFaintBesideMm2 the same where the other cell is plainly marked, mm²
 * @param maxSpeckMm2 dust in a cell of a row without any mark up to which that is an answer, mm²
 * @param maxTraceMm2 any other ink there, mm²
 * @param minMarkMm2 ink of a mark, mm²
 * @param minLongMm longer side of a mark, mm
 * @param minShortMm shorter side of a mark, mm
 * @param minCrossMm shortest arm of a cross, mm
 * @param minCrossRatio shorter stroke of a cross over the longer: what is less is a bit across a single stroke
 * @param minCrossShare size of the cross over that of all that is written in the cell: a letter of a word is less
 * @param minTwoWays share of a cross drawn again that runs in one of two directions
 * @param minWaysTrusted the same share below which only most evidence makes it a cross or tick: a third stroke may go
 *     through it
 * @param minOtherWay share of it that runs in the less frequent of these
 * @param minPlainWays share of any mark's strokes that runs in one of two directions where it is a cross or a tick
 * @param minPlainOtherWay share of them that runs in the less frequent of these
 * @param minStrokes length of such a mark's strokes over the diagonal of its box: a single line has no more than 1
 * @param maxSlender longer side of the box round such a mark over the shorter: words are long
 * @param maxTickStrokes length of the strokes over the size of a slender mark up to which evidence may settle that it is a
 *     tick, and no zigzag
 * @param maxTwoWayStrokes length of the strokes over the mark's size up to which two directions without a crossing are no
 *     zigzag
 * @param minBend turn of a tick's stroke, degrees: what turns less is a single line
 * @param maxBend the same, upwards: what turns more is a ring, a loop or a letter
 * @param minBendMm shorter part of a tick's stroke, mm
 * @param maxRestMm length of strokes beside a cross or a tick that say nothing, mm
 * @param maxFill inked share of its box above which a mark is blackened: an answer, or one taken back
 * @param maxFillAlone the same where the sheet has too few marks to know the pen
 * @param maxWider width of its strokes, against the sheet's usual mark, above which it is blackened too
 * @param maxHeavier ink of a mark over that of the sheet's usual mark above which it may be scribbled over
 * @param maxDenser inked share of its box over that of the usual mark above which it may be, if it is heavier too
 * @param maxStrokes length of its strokes over its size above which a mark is a scribble, perhaps over an earlier mark
 * @param minDarkness ink of a mark, 0–1, below which it is faint
 * @param minRelativeDarkness darkness against the sheet's darkest mark below which it is faint
 * @param minLikeOthers the same from which a faint mark is one of a sheet whose pen is light
 * @param maxUnlike ratio of ink, size and strokes up to which two marks of a row are two answers of one kind
 * @param minApartMm white paper between two answers of one row, mm
 * @param maxStrayMm2 ink away from the rows up to which an empty row is an answer, mm²
 * @param maxHeadingMm2 ink on the headings of the columns up to which the sheet's answers stand, mm²: a thin ring there may
 *     answer for every row
 * @param maxSealOver share of a cell that may lie under a seal
 * @param minOverSeal darkness of the sheet's lightest mark, against the darkest that ink of a seal over the other cell may
 *     be, from which a mark by the same pen would be seen under it
 * @param maxSealLineMm straight ink under a seal over a name, mm: a seal's letters are shorter than a stroke
 * @param maxSealExcess ink under a seal over a name beyond the seal's own, share of what can be seen
 * @param minEdgeFound share of the rules round a cell that must be there
 * @param minPrintFound share of a name's print that must be there: the place says whose row it is
 * @param maxNameShare share of a name's length with ink through, over or under it that is no stroke
 * @param maxSideMm2 ink on the name, and ink elsewhere in the row, that an answered row may have, mm²
 * @param maxSideNarrow ink elsewhere in the row up to which it may be dirt if all else is plain, mm²
 * @param maxSideDirtMm and how long that may be: what is longer is a tick beside the cells, mm
 */
public record AnswerConfig(
        double maxEmptyMm2,
        double maxOtherMm2,
        double maxReachMm,
        double maxLooseMm2,
        double minLooseMarkMm2,
        double maxFaintMm2,
        double maxFaintBesideMm2,
        double maxSpeckMm2,
        double maxTraceMm2,
        double minMarkMm2,
        double minLongMm,
        double minShortMm,
        double minCrossMm,
        double minCrossRatio,
        double minCrossShare,
        double minTwoWays,
        double minWaysTrusted,
        double minOtherWay,
        double minPlainWays,
        double minPlainOtherWay,
        double minStrokes,
        double maxSlender,
        double maxTickStrokes,
        double maxTwoWayStrokes,
        double minBend,
        double maxBend,
        double minBendMm,
        double maxRestMm,
        double maxFill,
        double maxFillAlone,
        double maxWider,
        double maxHeavier,
        double maxDenser,
        double maxStrokes,
        double minDarkness,
        double minRelativeDarkness,
        double minLikeOthers,
        double maxUnlike,
        double minApartMm,
        double maxStrayMm2,
        double maxHeadingMm2,
        double maxSealOver,
        double minOverSeal,
        double maxSealLineMm,
        double maxSealExcess,
        double minEdgeFound,
        double minPrintFound,
        double maxNameShare,
        double maxSideMm2,
        double maxSideNarrow,
        double maxSideDirtMm) {
    public AnswerConfig {
        if (maxEmptyMm2 < 0 || minMarkMm2 <= maxEmptyMm2 || minShortMm > minLongMm || maxUnlike < 1) {
            throw new IllegalArgumentException("limits of answer cells out of order");
        }
    }
}
