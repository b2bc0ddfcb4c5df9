package vn.kiemphieu.decision;

/**
 * Limits between kept, asked and struck. Shares are of the name's length; origin: {@code calibration/}.
 *
 * @param maxBareState unstruck share a strike may leave at both ends and in gaps in a state election (5 % by definition)
 * @param maxBareParty the same in a Party or club election (25 % by definition)
 * @param minCoverage share of the length that must be seen inked
 * @param minThrough share of the inked length that must pass through the small letters
 * @param minApart share of the ink that must lie apart from the letters' edges: less is print out of its place
 * @param minHeight lowest median height of a strike over the baseline, x-heights
 * @param minCrest least height that a quarter of a strike reaches: what lies lower all along is a line under the name
 * @param maxTrough greatest height below which a quarter of a strike stays: what lies higher all along is a line over it
 * @param maxHeight highest
 * @param minDarkness ink of a strike, 0–1, below which it is faint
 * @param minRelativeDarkness darkness against the sheet's darkest strike below which it is faint
 * @param maxFill inked share of the letters' free space above which ink that is not dark is a smudge
 * @param minFillDarkness ink, 0–1, from which a full name is a scribble all the same
 * @param minPaintDarkness darkness, 0–1, of such ink from which evidence may settle that a name is painted over
 * @param maxAdded share of the length along which a plain strike may be scribbled over
 * @param maxAround share of the length that may have ink both above and below the name: more is a circle
 * @param minAlong share of the length from which ink above or below the letters is a line along the name
 * @param maxCleanMm2 ink on or within 1 mm of a name that still counts as dirt, mm²
 * @param maxCleanCoverage share of the length that dirt may cover
 * @param maxFaintLine contrast of a pen's line along a clean name, 0–1
 * @param maxSoftLine contrast of a soft line along a clean name, 0–1: show-through
 * @param minSoft softness from which a faint line is none of a pen's
 * @param maxSideMm2 ink elsewhere in the strip that still counts as dirt, mm²
 * @param maxBesideStrikeMm2 the same on a struck row, where the strike's own ends may lie apart from it
 * @param maxSideTrusted ink elsewhere in the strip beyond which the usual evidence leaves no name kept, mm²
 * @param maxSideWary the same beyond which only most evidence does, mm²
 * @param maxSideNarrow the same beyond which none does: it may be writing, mm²
 * @param maxBesideTrusted the same as {@code maxSideTrusted} beside a struck name, mm²
 * @param maxBesideWary the same there beyond which no evidence does, mm²
 * @param maxFrayMm2 ink along the edges of a name's letters that is taken for the letters' own where all of them are there,
 *     mm²
 * @param minSharedMm2 ink on a doubtful name and on another from which one stroke lies over both, mm²
 * @param maxRuleShare share of the name's length along which a table rule may be thicker
 * @param maxLineOver share of the name's length that may lie along a fold or streak
 * @param maxLineDark strength of a fold or streak, 0–1, from which a strike could hide in it
 * @param maxLineExcess share of its places on a name that may be darker than elsewhere
 * @param maxSealOver share of the name's length that may lie under a seal
 * @param minFree share of a name's length that must be free of a seal
 * @param maxSealLineMm straight ink under a seal on a name left standing, mm: a seal's star and letters are shorter
 * @param minSealLineMm straight ink from which a strike goes on under a seal
 * @param maxSealExcess ink under a seal beyond the seal's own from which a name all under it is not clean
 * @param maxSealTogether the last two as shares of their limits, added up: a faint stroke under a seal shows a bit of both
 * @param minSealPassed the same from which a strike goes on under a seal
 * @param minPrintFound share of a name's print that must be there
 * @param minPrintTrusted share below which no evidence from the ink counts: the print may be another
 * @param minSealShare inked share of the seal's disc below which the stamp is missing
 * @param unclearSealShare below this the stamp is unclear
 * @param maxStrayMm2 ink away from rows and seal up to which only its shape can make it writing, mm²
 * @param maxOverSealMm2 ink darker than the seal it lies on, weighed by how much, that its uneven pressing may leave, mm²
 * @param maxOtherPrintMm2 ink on a line of text that lacks print of the style's above which it is another text, mm²
 * @param maxFringe share of unexplained ink around the letters above which the print is not trusted to be the blank's
 * @param writing limits between writing away from the rows and dirt
 * @param answers limits for the cells of agree/disagree ballots
 * @param colours limits for what a colour scan shows beyond a gray one
 */
public record DecisionConfig(
        double maxBareState,
        double maxBareParty,
        double minCoverage,
        double minThrough,
        double minApart,
        double minHeight,
        double minCrest,
        double maxTrough,
        double maxHeight,
        double minDarkness,
        double minRelativeDarkness,
        double maxFill,
        double minFillDarkness,
        double minPaintDarkness,
        double maxAdded,
        double maxAround,
        double minAlong,
        double maxCleanMm2,
        double maxCleanCoverage,
        double maxFaintLine,
        double maxSoftLine,
        double minSoft,
        double maxSideMm2,
        double maxBesideStrikeMm2,
        double maxSideTrusted,
        double maxSideWary,
        double maxSideNarrow,
        double maxBesideTrusted,
        double maxBesideWary,
        double maxFrayMm2,
        double minSharedMm2,
        double maxRuleShare,
        double maxLineOver,
        double maxLineDark,
        double maxLineExcess,
        double maxSealOver,
        double minFree,
        double maxSealLineMm,
        double minSealLineMm,
        double maxSealExcess,
        double maxSealTogether,
        double minSealPassed,
        double minPrintFound,
        double minPrintTrusted,
        double minSealShare,
        double unclearSealShare,
        double maxStrayMm2,
        double maxOverSealMm2,
        double maxOtherPrintMm2,
        double maxFringe,
        WritingConfig writing,
        AnswerConfig answers,
        ColourConfig colours) {
    public DecisionConfig {
        if (maxBareState < 0
                || maxBareParty < maxBareState
                || minHeight >= maxHeight
                || minSealShare > unclearSealShare) {
            throw new IllegalArgumentException("decision limits out of order");
        }
    }
}
