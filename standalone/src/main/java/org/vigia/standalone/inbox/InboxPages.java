package org.vigia.standalone.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigia.runtime.OperatorException;

/**
 * Shows the caught mails: a list, and each as HTML, as text and as it came. Loads nothing from
 * elsewhere.
 */
public final class InboxPages implements AutoCloseable {
  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1rem;overflow-wrap:break-word}
      h1{font-size:1.4rem;line-height:1.25}h2{font-size:1.15rem}
      table{border-collapse:collapse;width:100%}
      td,th{text-align:left;padding:.5rem .6rem;border-bottom:1px solid #8886;vertical-align:top;overflow-wrap:anywhere}
      a:focus-visible,iframe:focus-visible{outline:3px solid #9a6a00;outline-offset:2px}
      header{text-align:right}
      nav a,header a{display:inline-block;padding:.25rem 0;margin-right:1rem}
      iframe{box-sizing:border-box;width:100%;height:75vh;border:1px solid #888}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;max-width:72ch}
      th:first-child{width:26%}.whole{white-space:nowrap}
      @media(max-width:40rem){
      .whole{white-space:normal}
      thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
      table,tbody,tr,td{display:block}td{border:0;padding:.1rem 0;overflow-wrap:anywhere}
      tr{border-bottom:1px solid #8886;padding:.6rem 0}
      }\
      """;
  private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([a-z]{2})\"");
  private static final int LINES_SHOWN = 3;

  private final HttpServer server;
  private final MailCatcher mails;

  private InboxPages(HttpServer server, MailCatcher mails) {
    this.server = server;
    this.mails = mails;
  }

  /**
   * Starts serving.
   *
   * @throws OperatorException if the port is taken
   */
  public static InboxPages start(InetSocketAddress address, MailCatcher mails) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(address.getHostString(), address.getPort()), 0);
      InboxPages pages = new InboxPages(server, mails);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", pages::answer);
      server.start();
      return pages;
    } catch (IOException e) {
      throw new OperatorException(
          "cannot show the inbox on "
              + address.getHostString()
              + ":"
              + address.getPort()
              + " (the port is taken or not allowed)",
          e);
    }
  }

  public URI address() {
    String host =
        server.getAddress().getAddress().isAnyLocalAddress()
            ? "localhost"
            : server.getAddress().getHostString();
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    InboxWords words =
        InboxWords.of(
            exchange.getRequestURI().getQuery(),
            exchange.getRequestHeaders().getFirst("Accept-Language"));
    try (exchange) {
      if (path.length < 2 || path[1].isEmpty()) {
        send(exchange, 200, "text/html", list(words));
        return;
      }
      Optional<ReceivedMail> mail =
          path[1].matches("\\d{1,9}") ? mails.mail(Integer.parseInt(path[1])) : Optional.empty();
      if (mail.isEmpty()) {
        send(
            exchange,
            404,
            "text/html",
            page(
                words,
                "/",
                words.inbox(),
                words.inbox(),
                "<p>" + words.missing() + "</p>" + all(words)));
      } else if (path.length > 2 && path[2].equals("html")) {
        send(exchange, 200, "text/html", mail.get().html());
      } else if (path.length > 2 && path[2].equals("source")) {
        send(exchange, 200, "text/plain", mail.get().source());
      } else {
        send(exchange, 200, "text/html", one(words, mail.get()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String list(InboxWords words) {
    StringBuilder rows = new StringBuilder();
    for (ReceivedMail mail : mails.mails().reversed()) {
      rows.append("<tr><td><a href=\"/")
          .append(mail.number())
          .append(words.query())
          .append("\"")
          .append(language(mail))
          .append('>')
          .append(escaped(subject(words, mail)))
          .append("</a><td class=\"whole\">")
          .append(escaped(String.join(", ", mail.recipients())))
          .append("<td class=\"whole\">")
          .append(mail.at().toString(), 11, 19)
          .append(" UTC<td")
          .append(language(mail))
          .append('>')
          .append(escaped(beginning(mail)));
    }
    String body =
        mails.mails().isEmpty()
            ? "<p>" + words.none() + "</p>"
            : "<table><thead><tr><th scope=\"col\">"
                + String.join(
                    "<th scope=\"col\">", words.subject(), words.to(), words.at(), words.begins())
                + "</thead><tbody>"
                + rows
                + "</tbody></table>";
    return page(words, "/", words.inbox(), words.inbox(), body);
  }

  private static String one(InboxWords words, ReceivedMail mail) {
    String address = "/" + mail.number();
    String html =
        mail.html().isEmpty()
            ? ""
            : "<iframe sandbox src=\""
                + address
                + "/html\" title=\""
                + words.asHtml()
                + "\"></iframe>";
    return page(
        words,
        address,
        subject(words, mail) + " · " + words.inbox(),
        "<span" + language(mail) + ">" + escaped(subject(words, mail)) + "</span>",
        "<nav>"
            + all(words)
            + link(address + "/html", words.html())
            + link(address + "/source", words.source())
            + "</nav><p>"
            + words.to()
            + ": "
            + escaped(String.join(", ", mail.recipients()))
            + "</p>"
            + html
            + "<h2>"
            + words.asText()
            + "</h2><pre"
            + language(mail)
            + ">"
            + escaped(mail.text())
            + "</pre>");
  }

  private static String all(InboxWords words) {
    return link("/" + words.query(), words.all());
  }

  private static String link(String address, String text) {
    return "<a href=\"" + address + "\">" + text + "</a>";
  }

  private static String subject(InboxWords words, ReceivedMail mail) {
    return mail.subject().isEmpty() ? words.noSubject() : mail.subject();
  }

  /** Subjects say little on purpose, and so the list says how the mails go on. */
  private static String beginning(ReceivedMail mail) {
    return mail.text()
        .lines()
        .filter(line -> line.codePoints().anyMatch(Character::isLetter))
        .limit(LINES_SHOWN)
        .collect(Collectors.joining(" · "));
  }

  private static String language(ReceivedMail mail) {
    Matcher language = LANGUAGE.matcher(mail.html());
    return language.find() ? " lang=\"" + language.group(1) + "\"" : "";
  }

  /**
   * @param address of the page, for the link to it in the other language
   * @param heading as HTML
   */
  private static String page(
      InboxWords words, String address, String title, String heading, String body) {
    return "<!doctype html><html lang=\""
        + words.tag()
        + "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        + "<title>"
        + escaped(title)
        + "</title><style>"
        + STYLE
        + "</style><header><a href=\""
        + address
        + "?lang="
        + words.otherTag()
        + "\" lang=\""
        + words.otherTag()
        + "\">"
        + words.other()
        + "</a></header><main><h1>"
        + heading
        + "</h1>"
        + body;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
