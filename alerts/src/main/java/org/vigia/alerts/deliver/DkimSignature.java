package org.vigia.alerts.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.MailConfig;

/**
 * Signs mails so that receivers know that they come from the domain (DKIM, RFC 6376): {@code
 * rsa-sha256}, relaxed canonicalization, the headers that threads and one-click unsubscription rest
 * on included (RFC 8058 §4 asks for that). Thread-safe.
 */
final class DkimSignature {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final List<String> HEADERS =
      List.of("List-Unsubscribe", "List-Unsubscribe-Post", "List-Id", "Auto-Submitted");
  private static final int SHORTEST_KEY = 1024;

  private final String domain;
  private final String selector;
  private final RSAPrivateKey key;

  private DkimSignature(String domain, String selector, RSAPrivateKey key) {
    this.domain = domain;
    this.selector = selector;
    this.key = key;
  }

  /**
   * The signature of a configuration; empty if mails are not to be signed.
   *
   * @throws OperatorException if the key cannot be used
   */
  static Optional<DkimSignature> of(MailConfig.Dkim config) {
    if (config.domain() == null || config.selector() == null || config.keyFile() == null) {
      return Optional.empty();
    }
    DkimSignature signature =
        new DkimSignature(config.domain(), config.selector(), key(config.keyFile()));
    try {
      signature.signer();
    } catch (DkimException e) {
      throw new OperatorException(
          "mail.dkim cannot be used: check domain and selector (" + e.getMessage() + ")", e);
    }
    return Optional.of(signature);
  }

  /** The same message with a signature before it. */
  SMTPMessage sign(MimeMessage message) throws MessagingException {
    return new DkimMessage(message, signer());
  }

  /** The library's signers are not made to be shared by threads. */
  private DkimSigner signer() throws DkimException {
    DkimSigner signer = new DkimSigner(domain, selector, key);
    signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
    signer.setHeaderCanonicalization(Canonicalization.RELAXED);
    signer.setBodyCanonicalization(Canonicalization.RELAXED);
    signer.setLengthParam(false);
    signer.setCheckDomainKey(false);
    HEADERS.forEach(signer::addHeaderToSign);
    return signer;
  }

  private static RSAPrivateKey key(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new OperatorException(
          "the key file " + file + " (mail.dkim.keyFile) cannot be read: " + e.getMessage(), e);
    }
    Matcher pem = PEM.matcher(text);
    if (!pem.find()) {
      throw unusable(
          file,
          text.contains("BEGIN RSA PRIVATE KEY")
              ? "is PKCS #1; turn it into PKCS #8: openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW"
              : text.contains("ENCRYPTED PRIVATE KEY")
                  ? "is encrypted; Vigía needs it in clear, readable by its user only"
                  : "holds no private key in PEM (-----BEGIN PRIVATE KEY-----)",
          null);
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
      PrivateKey key =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
      if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= SHORTEST_KEY) {
        return rsa;
      }
      throw unusable(file, "is shorter than " + SHORTEST_KEY + " bits", null);
    } catch (InvalidKeySpecException | IllegalArgumentException e) {
      throw unusable(file, "holds no RSA key", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must know RSA", e);
    }
  }

  private static OperatorException unusable(Path file, String why, @Nullable Exception cause) {
    String sentence = "the key file " + file + " (mail.dkim.keyFile) " + why;
    return cause == null ? new OperatorException(sentence) : new OperatorException(sentence, cause);
  }
}
