package vn.kiemphieu.tally;

import vn.kiemphieu.ballot.SheetId;

/**
 * One ballot that came in and what it is worth.
 *
 * @param typed whether it was typed in by hand
 */
public record CountedBallot(SheetId id, boolean typed, BallotOutcome outcome) {}
