package vn.kiemphieu.election;

/**
 * One name on the ballot.
 *
 * <p>A ballot's line is made of {@code facts.honorific}, {@code name} and, in brackets, {@code facts.otherName} and
 * (between people of the same name) {@code facts.birth}. Whatever of these the facts leave out is not printed, unless
 * {@code name} itself carries it: an election may hold the whole line, such as {@code Ông Nguyễn Văn An (1975)}, in
 * {@code name} and no facts at all.
 *
 * @param no the number by which people name the candidate, unique in the contest, 1 or more
 * @param name as printed on the ballot, without what {@code facts} hold; Unicode NFC
 */
public record Candidate(int no, String name, CandidateFacts facts) {
    /** A candidate of whom only the printed line is known. */
    public Candidate(int no, String name) {
        this(no, name, CandidateFacts.NONE);
    }
}
