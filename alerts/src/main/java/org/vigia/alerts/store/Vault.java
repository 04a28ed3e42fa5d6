package org.vigia.alerts.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.runtime.OperatorException;

/**
 * Locks addresses away and signs links, with keys derived from one secret (HMAC-SHA-256 under a
 * label for each use). Addresses: AES-256-GCM (NIST SP 800-38D), a random nonce each, bound to the
 * subscriber's id, so that one cannot be put in the place of another. Thread-safe.
 */
public final class Vault {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random;
  private final byte[] addressKey;
  private final byte[] lookupKey;
  private final byte[] linkKey;

  Vault(byte[] secret, SecureRandom random) {
    this.random = random;
    this.addressKey = hmac(secret, "address encryption");
    this.lookupKey = hmac(secret, "address lookup");
    this.linkKey = hmac(secret, "links");
  }

  /** The address, encrypted. */
  public String lock(SubscriberId owner, EmailAddress address) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] locked =
        cipher(Cipher.ENCRYPT_MODE, owner, nonce, address.value().getBytes(StandardCharsets.UTF_8));
    return TEXT.encodeToString(
        ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array());
  }

  /**
   * The address that was locked.
   *
   * @throws OperatorException if this is not the key that it was locked with
   */
  public EmailAddress open(SubscriberId owner, String locked) {
    byte[] bytes = Base64.getUrlDecoder().decode(locked);
    byte[] plain =
        cipher(
            Cipher.DECRYPT_MODE,
            owner,
            Arrays.copyOf(bytes, NONCE),
            Arrays.copyOfRange(bytes, NONCE, bytes.length));
    return new EmailAddress(new String(plain, StandardCharsets.UTF_8));
  }

  /**
   * A text, encrypted.
   *
   * @param use what it is, so that one cannot be put in the place of another
   */
  public String lockText(SubscriberId owner, String use, String text) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] locked =
        cipher(
            Cipher.ENCRYPT_MODE, owner.value() + use, nonce, text.getBytes(StandardCharsets.UTF_8));
    return TEXT.encodeToString(
        ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array());
  }

  /**
   * The text that was locked.
   *
   * @throws OperatorException if this is not the key that it was locked with
   */
  public String openText(SubscriberId owner, String use, String locked) {
    byte[] bytes = Base64.getUrlDecoder().decode(locked);
    return new String(
        cipher(
            Cipher.DECRYPT_MODE,
            owner.value() + use,
            Arrays.copyOf(bytes, NONCE),
            Arrays.copyOfRange(bytes, NONCE, bytes.length)),
        StandardCharsets.UTF_8);
  }

  /** By which an address is found without being readable. */
  public String lookup(EmailAddress address) {
    return TEXT.encodeToString(hmac(lookupKey, address.canonical()));
  }

  /** What proves that a link was made here for this purpose. */
  public String sign(String purpose, String content) {
    return TEXT.encodeToString(Arrays.copyOf(hmac(linkKey, purpose + "\u001f" + content), 18));
  }

  private byte[] cipher(int mode, SubscriberId owner, byte[] nonce, byte[] content) {
    return cipher(mode, owner.value(), nonce, content);
  }

  private byte[] cipher(int mode, String bound, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(addressKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound.getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new OperatorException(
          "subscribers' addresses cannot be read with this key file; restore the alerts.key that belongs to this database",
          e);
    }
  }

  private static byte[] hmac(byte[] key, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform must offer HMAC-SHA-256", e);
    }
  }
}
