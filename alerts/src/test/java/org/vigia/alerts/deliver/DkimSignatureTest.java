package org.vigia.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.compose.InlineImage;
import org.vigia.alerts.compose.WrittenMail;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.MailConfig;

/** Signatures as another implementation of DKIM sees them. */
class DkimSignatureTest {
  @TempDir Path folder;
  private MoodySmtpServer server;

  @BeforeEach
  void start() throws IOException {
    server = new MoodySmtpServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void anotherImplementationAcceptsTheSignature() throws Exception {
    // given
    KeyPair keys = keys(2048);

    // when
    assertThat(sender(pem(keys)).send(mail())).isInstanceOf(SendOutcome.Accepted.class);

    // then
    String sent = asSent(server.messages.getFirst());
    SignatureRecord signature = verify(sent, keys).getFirst();
    assertThat(signature.getDToken()).hasToString("vigia.example.org");
    assertThat(signature.getSelector()).hasToString("news");
    assertThat(signature.getHashAlgo()).hasToString("sha-256");
    assertThat(signature.getHeaders().stream().map(h -> h.toString().toLowerCase(Locale.ROOT)))
        .contains("from", "to", "subject", "date", "message-id", "references", "in-reply-to")
        .contains("list-unsubscribe", "list-unsubscribe-post", "list-id", "mime-version");
    assertThat(sent).containsOnlyOnce("Message-ID: <0af1@vigia.example.org>");
  }

  @Test
  void aChangedMailIsNoLongerSigned() throws Exception {
    // given
    KeyPair keys = keys(2048);
    sender(pem(keys)).send(mail());
    String sent = asSent(server.messages.getFirst());

    // then
    for (String change : List.of("Subject: Other", "tokem", "text =C3=B2")) {
      String changed =
          sent.replaceFirst("Subject: [^\r]*", change.startsWith("Subject") ? change : "$0")
              .replace("token", change.equals("tokem") ? change : "token")
              .replace("text =C3=B1", change.startsWith("text") ? change : "text =C3=B1");
      assertThat(changed).isNotEqualTo(sent);
      assertThatThrownBy(() -> verify(changed, keys)).isInstanceOf(FailException.class);
    }
  }

  @Test
  void aKeyThatCannotBeUsedIsToldAtTheStart() throws Exception {
    String none = Files.writeString(folder.resolve("none.pem"), "not a key\n").toString();
    String old =
        Files.writeString(
                folder.resolve("old.pem"),
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n")
            .toString();
    String broken =
        Files.writeString(
                folder.resolve("broken.pem"),
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
            .toString();

    assertThatThrownBy(() -> sender(folder.resolve("missing.pem")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("missing.pem (mail.dkim.keyFile) cannot be read");
    assertThatThrownBy(() -> sender(Path.of(none))).hasMessageContaining("holds no private key");
    assertThatThrownBy(() -> sender(Path.of(old))).hasMessageContaining("openssl pkcs8");
    assertThatThrownBy(() -> sender(Path.of(broken))).hasMessageContaining("holds no RSA key");
  }

  private static List<SignatureRecord> verify(String message, KeyPair keys)
      throws IOException, FailException {
    String record =
        "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    PublicKeyRecordRetriever published =
        (method, selector, domain) ->
            selector.toString().equals("news") && domain.toString().equals("vigia.example.org")
                ? List.of(record)
                : List.of();
    return new DKIMVerifier(published)
        .verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
  }

  /** With the line ends of the wire, and without the dots that SMTP doubles. */
  private static String asSent(String lines) {
    return lines
        .lines()
        .map(line -> line.startsWith("..") ? line.substring(1) : line)
        .toList()
        .stream()
        .reduce("", (all, line) -> all + line + "\r\n");
  }

  private Path pem(KeyPair keys) throws IOException {
    return Files.writeString(
        folder.resolve("dkim.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
  }

  private static KeyPair keys(int bits) throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private SmtpMailSender sender(Path key) {
    return new SmtpMailSender(
        new MailConfig(
            "Vigía <alerts@vigia.example.org>",
            null,
            new MailConfig.Smtp(
                "127.0.0.1",
                server.port(),
                MailConfig.Security.NONE,
                null,
                null,
                Duration.ofSeconds(5),
                4,
                1,
                100),
            new MailConfig.Dkim("vigia.example.org", "news", key),
            new ConfigLoader(Map.of()).defaults().mail().bounces()),
        "alerts.vigia.example.org",
        InstantSource.system());
  }

  private static OutgoingMail mail() {
    return new OutgoingMail(
        EmailAddress.parse("ana@redaccion.example.org"),
        new WrittenMail(
            "Vigía: una novedad con un asunto largo, más largo que lo que cabe en una sola línea",
            "text ñ\n.a line that starts with a dot\nflowed \nline\n",
            "<p>html ñ</p>",
            List.of(new InlineImage("course1@vigia", new byte[] {1, 2, 3}))),
        "0af1@vigia.example.org",
        List.of("root@vigia.example.org", "first@vigia.example.org"),
        URI.create("https://vigia.example.org/subscriptions/stop/token"),
        Instant.parse("2026-01-15T10:00:00Z"));
  }
}
