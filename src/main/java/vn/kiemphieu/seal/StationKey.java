package vn.kiemphieu.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A counting place's Ed25519 key; signing the same text twice gives the same signature. Safe for several threads. */
public final class StationKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final VerifyKey open;

    private StationKey(PrivateKey secret, VerifyKey open) {
        this.secret = secret;
        this.open = open;
    }

    public static StationKey make(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            String spki = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            return new StationKey(pair.getPrivate(), new VerifyKey(spki));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    /** @throws GeneralSecurityException when these bytes are no key, or not the secret half of {@code open} */
    static StationKey of(byte[] pkcs8, VerifyKey open) throws GeneralSecurityException {
        PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        StationKey key = new StationKey(secret, open);
        if (!open.signed("", key.sign(""))) {
            throw new GeneralSecurityException("the halves do not belong together");
        }
        return key;
    }

    public VerifyKey open() {
        return open;
    }

    /** @return base64 of the 64 bytes */
    public String sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance(ALGORITHM);
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read can sign", e);
        }
    }

    /** The text, an empty line, and the signature below it (C2SP signed-note). */
    public String signedNote(String text) {
        return text + "\n" + open.noteLine(sign(text));
    }

    /** PKCS #8, not wrapped. */
    byte[] secret() {
        return secret.getEncoded();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
