package vn.kiemphieu.registration;

/**
 * Limits of registration; lengths in mm on paper. Origin: the study in the project's notes and the drawn decks.
 *
 * @param searchMm how far a printed patch may lie from the coarse fit
 * @param toleranceMm a patch farther than this from the affine fit does not support it
 * @param maxResidualMm a page whose patches' 95th percentile lies farther off is refused (POOR_REGISTRATION)
 * @param rowSearchMm how far a row may lie from the affine fit
 * @param minRowScore median correlation of the rows below which the page is another form
 * @param maxCutMm how far a corner of the blank may lie outside the picture before the page counts as cropped
 * @param maxMissingPaper share of the ballot's area that may show the scanner's dark back before it counts as cropped
 * @param nameMarginMm every name must lie at least this far inside the picture
 * @param minCellPrint a cell of the page with less of its print found than this counts as covered
 * @param maxCoveredCells share of covered cells above which something lies over the page (DOUBLE_FEED)
 * @param maxPrintBeside shapes as large as letters outside the ballot above which another sheet came with it (DOUBLE_FEED)
 * @param maxSkewDegrees turn from the nearest of the four ways a sheet can be fed beyond which the page is refused
 * @param maxEmptyInk share of a sheet without print that dirt may darken
 */
public record RegistrationConfig(
        double searchMm,
        double toleranceMm,
        double maxResidualMm,
        double rowSearchMm,
        double minRowScore,
        double maxCutMm,
        double maxMissingPaper,
        double nameMarginMm,
        double minCellPrint,
        double maxCoveredCells,
        int maxPrintBeside,
        double maxSkewDegrees,
        double maxEmptyInk) {
    public RegistrationConfig {
        if (searchMm <= 0 || toleranceMm <= 0 || rowSearchMm <= 0 || maxCoveredCells < 0 || minRowScore > 1) {
            throw new IllegalArgumentException("registration limits out of range");
        }
    }
}
