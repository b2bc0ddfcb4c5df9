package vn.kiemphieu.store;

import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;

/**
 * A row the machine was sure of, with how strong it found the ink along the name.
 *
 * @param sheetKey of the sheet it is on
 * @param mark as the machine read it
 * @param confidence 0–1
 * @param strike share of the name's length with ink times its darkness, 0–1; 0 where no ink was measured
 * @param dirt ink on and beside the name in mm², and the darkness 0–1 of what is too faint to be ink
 */
public record CertainRow(
        long sheetKey, SheetId sheet, int no, MarkStatus mark, double confidence, double strike, double dirt) {}
