package org.vigia.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests (FIPS 180-4), the root of every content-derived id. Thread-safe. */
public final class Digests {
  /** 128 of the 256 bits: collisions stay out of reach of any corpus this system can hold. */
  private static final int SHORT_BYTES = 16;

  private Digests() {}

  /** The whole digest in the form events carry it: {@code sha256:} and 64 hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return "sha256:" + HexFormat.of().formatHex(newSha256().digest(bytes));
  }

  /** The whole digest of a text's UTF-8 bytes, as {@link #sha256(byte[])} gives it. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * 32 hexadecimal digits of a digest over the parts; a separator keeps ("ab","c") from ("a","bc").
   */
  public static String shortDigest(String... parts) {
    MessageDigest digest = newSha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0x1f);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, SHORT_BYTES);
  }

  /** A digest that bytes are given to one after the other. */
  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }
}
