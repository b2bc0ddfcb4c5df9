package vn.kiemphieu.seal;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), version 1.3: makes a key from a passphrase so that trying many is dear.
 *
 * @param memoryKib memory each try takes, in KiB; 64 MiB is RFC 9106's second choice
 * @param passes over that memory
 * @param lanes that may be reckoned at the same time; here they are one after another
 */
public record Argon2(int memoryKib, int passes, int lanes) {
    public static final Argon2 USUAL = new Argon2(1 << 16, 3, 1);

    private static final int MOST_KIB = 1 << 20;
    private static final int MOST = 64;
    private static final int LEAST_KIB_A_LANE = 8;

    public Argon2 {
        boolean sane = passes >= 1 && lanes >= 1 && passes <= MOST && lanes <= MOST;
        if (!sane || memoryKib < LEAST_KIB_A_LANE * lanes || memoryKib > MOST_KIB) {
            throw new IllegalArgumentException("Argon2 with m=" + memoryKib + ", t=" + passes + ", p=" + lanes);
        }
    }

    /** @throws IllegalArgumentException when it is not written as {@link #toString} writes it, or asks too much of a machine */
    static Argon2 parse(String text) {
        String[] numbers = text.split("[mtp=,]+");
        if (numbers.length != 4) {
            throw new IllegalArgumentException(text);
        }
        return new Argon2(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]));
    }

    byte[] derive(String passphrase, byte[] salt, int bytes) {
        return derive(passphrase.getBytes(StandardCharsets.UTF_8), salt, new byte[0], new byte[0], bytes);
    }

    /** With what RFC 9106 allows besides, for its test. */
    byte[] derive(byte[] passphrase, byte[] salt, byte[] secret, byte[] additional, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .withSecret(secret)
                .withAdditional(additional)
                .build());
        byte[] made = new byte[bytes];
        generator.generateBytes(passphrase, made);
        return made;
    }

    /** As the PHC string format has it. */
    @Override
    public String toString() {
        return "m=" + memoryKib + ",t=" + passes + ",p=" + lanes;
    }
}
