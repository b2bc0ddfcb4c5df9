package vn.kiemphieu.rla;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Which ballots an audit looks at: anybody with the seed, which is made with dice before everybody's eyes, draws the same
 * ones. The i-th is SHA-256 of the text {@code seed,i} as a whole number, modulo the number of ballots, plus one; the same
 * ballot may be drawn again and then counts again.
 *
 * @param seed at least 20 digits of dice
 */
public record Sampler(String seed) {
    private static final int FEWEST_DIGITS = 20;

    public Sampler {
        if (!seed.matches("[0-9]{" + FEWEST_DIGITS + ",}")) {
            throw new IllegalArgumentException("a seed of " + seed.length() + " characters");
        }
    }

    /** The i-th draw, from 1, of ballots numbered 1 to {@code ballots}. */
    public long draw(long i, long ballots) {
        if (i < 1 || ballots < 1) {
            throw new IllegalArgumentException("draw " + i + " of " + ballots);
        }
        byte[] hash = sha256().digest((seed + "," + i).getBytes(StandardCharsets.UTF_8));
        return new BigInteger(1, hash).mod(BigInteger.valueOf(ballots)).longValueExact() + 1;
    }

    /** The first so many draws. */
    public List<Long> first(int draws, long ballots) {
        return LongStream.rangeClosed(1, draws)
                .map(i -> draw(i, ballots))
                .boxed()
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
