package org.vigia.standalone.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.vigia.contract.VigiaJson;
import org.vigia.runtime.web.WebPart;

/**
 * Shows an inbox: a list at {@code base}, each mail's text at {@code base/1}, its bytes at {@code
 * base/1/source}, all of them as JSON at {@code base.json}.
 */
public final class InboxPages implements WebPart {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Inbox inbox;
  private final String base;

  /**
   * @param base path of the list, such as {@code /inbox}
   */
  public InboxPages(Inbox inbox, String base) {
    this.inbox = inbox;
    this.base = base;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(base, this::list);
    routes.get(base + ".json", this::json);
    routes.get(base + "/{number}", this::mail);
    routes.get(base + "/{number}/source", this::source);
  }

  private void list(Context context) {
    StringBuilder rows = new StringBuilder();
    List<ReceivedMail> mails = inbox.mails();
    Collections.reverse(mails);
    for (ReceivedMail mail : mails) {
      rows.append(
          """
          <tr><td>%s</td><td>%s</td><td><a href="%s/%d">%s</a></td></tr>
          """
              .formatted(
                  TIME.format(mail.received()),
                  escape(String.join(", ", mail.recipients())),
                  base,
                  mail.number(),
                  escape(mail.subject().isBlank() ? "(no subject)" : mail.subject())));
    }
    context.html(
        page(
            "Inbox",
            """
            <p>%d mails, newest first. They were sent to nobody: this inbox stands in for a mail server.</p>
            <table><thead><tr><th>received</th><th>to</th><th>subject</th></tr></thead>
            <tbody>
            %s</tbody></table>
            """
                .formatted(mails.size(), rows)));
  }

  private void mail(Context context) {
    inbox
        .mail(number(context))
        .ifPresentOrElse(
            mail ->
                context.html(
                    page(
                        mail.subject(),
                        """
                        <p><a href="%s">all mails</a> · <a href="%s/%d/source">source</a></p>
                        <dl><dt>from</dt><dd>%s</dd><dt>to</dt><dd>%s</dd><dt>received</dt><dd>%s</dd></dl>
                        <pre>%s</pre>
                        """
                            .formatted(
                                base,
                                base,
                                mail.number(),
                                escape(mail.sender()),
                                escape(String.join(", ", mail.recipients())),
                                TIME.format(mail.received()),
                                escape(mail.text())))),
            () -> context.status(HttpStatus.NOT_FOUND).result("no such mail"));
  }

  private void source(Context context) {
    inbox
        .mail(number(context))
        .ifPresentOrElse(
            mail -> context.contentType("text/plain; charset=utf-8").result(mail.source()),
            () -> context.status(HttpStatus.NOT_FOUND).result("no such mail"));
  }

  private void json(Context context) {
    context
        .contentType("application/json")
        .result(VigiaJson.mapper().writeValueAsBytes(inbox.mails()));
  }

  private static int number(Context context) {
    String text = context.pathParam("number");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%s</title></head>
    <body><h1>%s</h1>
    %s</body></html>
    """
        .formatted(escape(title), escape(title), body);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
