package org.vigia.standalone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.WebConfig;
import org.vigia.runtime.web.WebServer;

final class InboxTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final Inbox inbox = Inbox.start(loopback(0), InstantSource.fixed(NOON));

  @AfterEach
  void close() {
    inbox.close();
  }

  @Test
  void aMailIsKeptAsAPersonWouldReadIt() throws Exception {
    // given
    String text = "Nueva cifra: 261 muertes.\r\n\r\n.a line that starts with a dot";

    // when
    send("reader@example.org", "Vigía: nueva información – ñandú", text);

    // then
    assertThat(inbox.mails()).hasSize(1);
    ReceivedMail mail = inbox.mails().getFirst();
    assertThat(mail.subject()).isEqualTo("Vigía: nueva información – ñandú");
    assertThat(mail.text().strip()).isEqualTo(text);
    assertThat(mail.recipients()).containsExactly("reader@example.org");
    assertThat(mail.received()).isEqualTo(NOON);
    assertThat(mail.messageId()).startsWith("<");
  }

  @Test
  void thePagesShowItAndEscapeIt() throws Exception {
    // given
    send("reader@example.org", "<b>bold</b>", "1 < 2");
    try (WebServer web =
        WebServer.start(
            new WebConfig("127.0.0.1:0", URI.create("http://localhost")),
            List.of(new InboxPages(inbox, "/inbox")),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            Map::of)) {
      // when
      String list = get(web.address() + "/inbox");
      String mail = get(web.address() + "/inbox/1");
      String json = get(web.address() + "/inbox.json");

      // then
      assertThat(list).contains("&lt;b&gt;bold&lt;/b&gt;").contains("reader@example.org");
      assertThat(mail).contains("1 &lt; 2");
      assertThat(json).contains("\"subject\":\"<b>bold</b>\"");
      assertThat(get(web.address() + "/inbox/2")).isEqualTo("no such mail");
    }
  }

  @Test
  void aTakenPortIsSaidPlainly() {
    assertThatThrownBy(() -> Inbox.start(loopback(inbox.port()), InstantSource.fixed(NOON)))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining(":" + inbox.port() + " (the port is taken");
  }

  private void send(String to, String subject, String text) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(inbox.port()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("alerts@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    Transport.send(message);
  }

  private static String get(String url) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
