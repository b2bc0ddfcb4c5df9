package vn.kiemphieu.decision;

/**
 * Limits between kept, asked and struck. Shares are of the name's length; origin: {@code calibration/}.
 *
 * @param maxBareState unstruck share a strike may leave at both ends together in a state election (5 % by definition)
 * @param maxBareParty the same in a Party or club election (25 % by definition)
 * @param maxGapState longest unstruck share inside a strike in a state election
 * @param maxGapParty the same in a Party or club election
 * @param minCoverage share of the length that must be seen inked
 * @param minThrough share of the inked length that must pass through the small letters
 * @param minHeight lowest median height of a strike over the baseline, x-heights
 * @param maxHeight highest
 * @param minDarkness ink of a strike, 0–1, below which it is faint
 * @param minRelativeDarkness darkness against the sheet's darkest strike below which it is faint
 * @param maxFill inked share of the letters' free space above which ink that is not dark is a smudge
 * @param minFillDarkness ink, 0–1, from which a full name is a scribble all the same
 * @param maxAround share of the length that may have ink both above and below the name: more is a circle
 * @param maxCleanMm2 ink on or within 1 mm of a name that still counts as dirt, mm²
 * @param maxFaintLine contrast along a clean name, 0–1
 * @param maxSideMm2 ink elsewhere in the strip that still counts as dirt, mm²
 * @param maxBesideStrikeMm2 the same on a struck row, where the strike's own ends may lie apart from it
 * @param maxRuleShare share of the name's length along which a table rule may be thicker
 * @param maxLineOver share of the name's length that may lie along a fold or streak
 * @param maxSealOver share of the name's length that may lie under a seal
 * @param minPrintFound share of a name's print that must be there
 * @param minSealShare inked share of the seal's disc below which the stamp is missing
 * @param unclearSealShare below this the stamp is unclear
 * @param maxStrayMm2 ink away from rows and seal that still counts as dirt, mm²
 * @param maxFringe share of unexplained ink around the letters above which the print is not trusted to be the blank's
 * @param answers limits for the cells of agree/disagree ballots
 */
public record DecisionConfig(
        double maxBareState,
        double maxBareParty,
        double maxGapState,
        double maxGapParty,
        double minCoverage,
        double minThrough,
        double minHeight,
        double maxHeight,
        double minDarkness,
        double minRelativeDarkness,
        double maxFill,
        double minFillDarkness,
        double maxAround,
        double maxCleanMm2,
        double maxFaintLine,
        double maxSideMm2,
        double maxBesideStrikeMm2,
        double maxRuleShare,
        double maxLineOver,
        double maxSealOver,
        double minPrintFound,
        double minSealShare,
        double unclearSealShare,
        double maxStrayMm2,
        double maxFringe,
        AnswerConfig answers) {
    public DecisionConfig {
        if (maxBareState < 0
                || maxBareParty < maxBareState
                || minHeight >= maxHeight
                || minSealShare > unclearSealShare) {
            throw new IllegalArgumentException("decision limits out of order");
        }
    }
}
