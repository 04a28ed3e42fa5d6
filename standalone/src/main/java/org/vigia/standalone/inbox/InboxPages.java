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
import org.vigia.runtime.OperatorException;

/**
 * Shows the caught mails: a list, and each as HTML, as text and as it came. Loads nothing from
 * elsewhere.
 */
public final class InboxPages implements AutoCloseable {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color-scheme:light dark}"
          + "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #8884;"
          + "vertical-align:top}iframe{width:100%;height:75vh;border:1px solid #8886;background:#fff}"
          + "pre{white-space:pre-wrap;overflow-wrap:anywhere}nav a{margin-right:1rem}";

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
    try (exchange) {
      if (path.length < 2 || path[1].isEmpty()) {
        send(exchange, 200, "text/html", list());
        return;
      }
      Optional<ReceivedMail> mail =
          path[1].matches("\\d{1,9}") ? mails.mail(Integer.parseInt(path[1])) : Optional.empty();
      if (mail.isEmpty()) {
        send(
            exchange,
            404,
            "text/html",
            page("Not here", "<p>No such mail. <a href=\"/\">All mails</a></p>"));
      } else if (path.length > 2 && path[2].equals("html")) {
        send(exchange, 200, "text/html", mail.get().html());
      } else if (path.length > 2 && path[2].equals("source")) {
        send(exchange, 200, "text/plain", mail.get().source());
      } else {
        send(exchange, 200, "text/html", one(mail.get()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String list() {
    StringBuilder rows = new StringBuilder();
    for (ReceivedMail mail : mails.mails().reversed()) {
      rows.append("<tr><td><a href=\"/")
          .append(mail.number())
          .append("\">")
          .append(escaped(mail.subject().isEmpty() ? "(no subject)" : mail.subject()))
          .append("</a><td>")
          .append(escaped(String.join(", ", mail.recipients())))
          .append("<td>")
          .append(mail.at().toString(), 11, 19)
          .append("<td>")
          .append(
              escaped(mail.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("")));
    }
    String body =
        mails.mails().isEmpty()
            ? "<p>No mail yet.</p>"
            : "<table><tr><th>Subject<th>To<th>At (UTC)<th>Begins</tr>" + rows + "</table>";
    return page("Inbox", body);
  }

  private static String one(ReceivedMail mail) {
    return page(
        mail.subject(),
        "<nav><a href=\"/\">All mails</a><a href=\"/"
            + mail.number()
            + "/html\">HTML alone</a><a href=\"/"
            + mail.number()
            + "/source\">Source</a></nav><p>To "
            + escaped(String.join(", ", mail.recipients()))
            + "</p><iframe sandbox src=\"/"
            + mail.number()
            + "/html\" title=\"The mail as HTML\"></iframe><h2>As plain text</h2><pre>"
            + escaped(mail.text())
            + "</pre>");
  }

  private static String page(String title, String body) {
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        + "<title>"
        + escaped(title)
        + "</title><style>"
        + STYLE
        + "</style><h1>"
        + escaped(title)
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
