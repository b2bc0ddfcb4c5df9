package vn.kiemphieu.rla;

import java.util.Optional;

/**
 * One statement the result stands on, as an assorter (Stark 2020, SHANGRLA): a number of 0 or more for every ballot, whose
 * mean over all ballots is above one half exactly if the statement is true.
 */
public sealed interface Assertion {
    double HALF = 0.5;

    /** @return 0 to {@link #most} */
    double of(AuditedBallot ballot);

    /** The largest number a ballot can get. */
    double most();

    /** Of a paper that cannot be found, the number that is worst for the statement. */
    default double of(Optional<AuditedBallot> ballot) {
        return ballot.map(this::of).orElse(0.0);
    }

    /** More than half of the valid ballots vote for a candidate (state: law 85/2015 art. 78). */
    record MoreThanHalfOfValid(int no) implements Assertion {
        @Override
        public double of(AuditedBallot ballot) {
            return ballot.valid() ? ballot.votes().contains(no) ? 1 : 0 : HALF;
        }

        @Override
        public double most() {
            return 1;
        }
    }

    /** Fewer than half of the valid ballots vote for a candidate; exactly half cannot be told by a sample. */
    record LessThanHalfOfValid(int no) implements Assertion {
        @Override
        public double of(AuditedBallot ballot) {
            return ballot.valid() ? ballot.votes().contains(no) ? 0 : 1 : HALF;
        }

        @Override
        public double most() {
            return 1;
        }
    }

    /**
     * More than this share of all ballots vote for a candidate. Where a Party congress asks for more than half of those
     * summoned (190-QĐ/TW art. 30), it is half of their number divided by the number of ballots.
     *
     * @param share above 0
     */
    record MoreThanShare(int no, double share) implements Assertion {
        public MoreThanShare {
            requireAboveZero(share);
        }

        @Override
        public double of(AuditedBallot ballot) {
            return ballot.votes().contains(no) ? most() : 0;
        }

        @Override
        public double most() {
            return 1 / (2 * share);
        }
    }

    /**
     * Less than this share of all ballots vote for a candidate.
     *
     * @param share below 1: nobody gets the votes of more ballots than there are
     */
    record LessThanShare(int no, double share) implements Assertion {
        public LessThanShare {
            requireAboveZero(1 - share);
        }

        @Override
        public double of(AuditedBallot ballot) {
            return ballot.votes().contains(no) ? 0 : most();
        }

        @Override
        public double most() {
            return 1 / (2 * (1 - share));
        }
    }

    /** One candidate has more votes than another; a ballot may vote for both. */
    record Ahead(int winner, int loser) implements Assertion {
        @Override
        public double of(AuditedBallot ballot) {
            int more =
                    (ballot.votes().contains(winner) ? 1 : 0) - (ballot.votes().contains(loser) ? 1 : 0);
            return (more + 1) / 2.0;
        }

        @Override
        public double most() {
            return 1;
        }
    }

    private static void requireAboveZero(double share) {
        if (!(share > 0)) {
            throw new IllegalArgumentException("a share of " + share);
        }
    }
}
