package vn.kiemphieu.intake;

import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

/**
 * What a list of candidates must fit.
 *
 * @param seats how many are to be elected, 1 or more
 */
public record ContestTerms(Regime regime, VotingMethod method, int seats) {}
