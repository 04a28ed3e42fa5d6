package org.vigia.standalone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.OperatorException;

final class MailCatcherTest {
  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);

  @Test
  void takes_mail_by_smtp_and_shows_it_escaped() throws Exception {
    try (MailCatcher mails = MailCatcher.start(ANY_PORT, InstantSource.system());
        InboxPages pages = InboxPages.start(ANY_PORT, mails)) {
      GreenMailUtil.sendTextEmail(
          "desk@example.org",
          "alerts@example.org",
          "News <b>now</b>",
          "A figure & a link",
          new ServerSetup(mails.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

      assertThat(mails.mails())
          .singleElement()
          .satisfies(m -> assertThat(m.recipients()).containsExactly("desk@example.org"));
      assertThat(get(pages.address()))
          .contains("News &lt;b&gt;now&lt;/b&gt;")
          .contains("A figure &amp; a link")
          .doesNotContain("<b>now");
      assertThat(get(pages.address().resolve("/1")))
          .contains("A figure &amp; a link")
          .doesNotContain("<iframe");
      assertThat(get(pages.address().resolve("/99"))).contains("No such mail");
    }
  }

  @Test
  void speaks_spanish_to_whoever_asks_for_it_and_stays_with_it() throws Exception {
    try (MailCatcher mails = MailCatcher.start(ANY_PORT, InstantSource.system());
        InboxPages pages = InboxPages.start(ANY_PORT, mails)) {
      assertThat(get(pages.address().resolve("/?lang=es")))
          .contains("<html lang=\"es\">", "Bandeja de entrada", "Todavía no hay correos");
      GreenMailUtil.sendTextEmail(
          "desk@example.org",
          "alerts@example.org",
          "Nuevo",
          "Una cifra",
          new ServerSetup(mails.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

      assertThat(get(pages.address().resolve("/?lang=es")))
          .contains("<th scope=\"col\">Asunto", "href=\"/1?lang=es\"");
      assertThat(get(pages.address().resolve("/1?lang=es")))
          .contains("Para: desk@example.org", "href=\"/?lang=es\"", "href=\"/1?lang=en\"")
          .doesNotContain("All mails", "plain text");
      assertThat(get(pages.address().resolve("/"))).contains("<html lang=\"en\">", "Inbox");
    }
  }

  @Test
  void shows_the_images_that_a_mail_brings_along() throws Exception {
    try (MailCatcher mails = MailCatcher.start(ANY_PORT, InstantSource.system());
        InboxPages pages = InboxPages.start(ANY_PORT, mails)) {
      MimeBodyPart html = new MimeBodyPart();
      html.setText("<p><img src=\"cid:course@vigia\" alt=\"\"></p>", "utf-8", "html");
      MimeBodyPart image = new MimeBodyPart();
      image.setDataHandler(
          new DataHandler(new ByteArrayDataSource(new byte[] {1, 2, 3}, "image/png")));
      image.setContentID("<course@vigia>");
      Properties server = new Properties();
      server.setProperty("mail.smtp.host", "127.0.0.1");
      server.setProperty("mail.smtp.port", String.valueOf(mails.port()));
      MimeMessage mail = new MimeMessage(Session.getInstance(server));
      mail.setFrom("alerts@example.org");
      mail.setRecipients(Message.RecipientType.TO, "desk@example.org");
      mail.setContent(new MimeMultipart("related", html, image));

      Transport.send(mail);

      assertThat(get(pages.address().resolve("/1/html")))
          .contains("src=\"data:image/png;base64,AQID\"");
    }
  }

  @Test
  void a_taken_port_is_said_to_be_taken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), taken.getLocalPort());

      assertThatThrownBy(() -> MailCatcher.start(address, InstantSource.system()))
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
    }
  }

  private static String get(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
