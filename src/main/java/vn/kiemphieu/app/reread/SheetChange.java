package vn.kiemphieu.app.reread;

import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;

/**
 * A sheet that is something else now as a whole: a ballot, a foreign sheet, unreadable, or with other reasons.
 *
 * @param ruled whether people ruled on the sheet; what they said stands
 */
public record SheetChange(SheetId sheet, PageReading before, PageReading after, boolean ruled) {}
