package xianghui.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * By which a content is known again, in lower-case hexadecimal.
 *
 * @param sha256 FIPS 180-4
 * @param sm3 GB/T 32905—2016
 */
public record Sums(String sha256, String sm3) {

    static Sums of(byte[] content) {
        SM3Digest sm3 = new SM3Digest();
        sm3.update(content, 0, content.length);
        byte[] result = new byte[sm3.getDigestSize()];
        sm3.doFinal(result, 0);
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content);
            return new Sums(HexFormat.of().formatHex(sha256), HexFormat.of().formatHex(result));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
