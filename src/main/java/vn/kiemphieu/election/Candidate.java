package vn.kiemphieu.election;

/**
 * One name on the ballot.
 *
 * @param no the number by which people name the candidate, unique in the contest, 1 or more
 * @param name as printed on the ballot, Unicode NFC
 */
public record Candidate(int no, String name) {}
