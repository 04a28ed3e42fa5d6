package org.vigia.alerts.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.compose.Wording;
import org.vigia.alerts.deliver.Links;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.contract.Language;
import org.vigia.runtime.web.WebPart;

/**
 * Where links in mails lead. A GET never changes anything, because mail scanners follow links; a
 * POST does, without asking again (RFC 8058), and may come twice.
 */
public final class SubscriptionPages implements WebPart {
  private static final String STYLESHEET = "/subscriptions/style.css";

  private final Database database;
  private final SubscriberStore subscribers;
  private final Links links;
  private final InstantSource clock;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          SubscriptionPages.class.getClassLoader(),
          "org.vigia.generated.alerts.html");

  public SubscriptionPages(
      Database database, SubscriberStore subscribers, Links links, InstantSource clock) {
    this.database = database;
    this.subscribers = subscribers;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(STYLESHEET, this::stylesheet);
    routes.get("/subscriptions/stop/{token}", context -> stop(context, false));
    routes.post("/subscriptions/stop/{token}", context -> stop(read(context), true));
    routes.get("/subscriptions/confirm/{token}", context -> confirm(context, false));
    routes.post("/subscriptions/confirm/{token}", context -> confirm(read(context), true));
  }

  /**
   * Takes in the body, of which nothing is needed: the server hangs up on who sent one that nobody
   * read, and a client that means to go on using the connection then loses its next request.
   */
  private static Context read(Context context) {
    context.bodyAsBytes();
    return context;
  }

  private void stop(Context context, boolean pressed) {
    Optional<Subscriber> owner = owner(context, Purpose.STOP);
    if (owner.isEmpty()) {
      unknown(context);
      return;
    }
    Wording words = Wording.of(owner.get().language());
    boolean stopped = owner.get().state() == SubscriberState.STOPPED;
    if (pressed && !stopped) {
      database.useTransaction(
          handle -> subscribers.stop(handle, owner.get().id(), clock.instant()));
    }
    show(
        context,
        words,
        "page.stop.title",
        pressed || stopped ? "page.stop.done" : "page.stop.ask",
        pressed || stopped ? null : "page.stop.button");
  }

  private void confirm(Context context, boolean pressed) {
    Optional<Subscriber> owner = owner(context, Purpose.CONFIRM);
    if (owner.isEmpty()) {
      unknown(context);
      return;
    }
    Wording words = Wording.of(owner.get().language());
    boolean pending = owner.get().state() == SubscriberState.PENDING;
    if (pressed && pending) {
      database.useTransaction(
          handle -> subscribers.confirm(handle, owner.get().id(), clock.instant()));
    }
    boolean stopped = owner.get().state() == SubscriberState.STOPPED;
    show(
        context,
        words,
        "page.confirm.title",
        stopped
            ? "page.confirm.stopped"
            : pressed || !pending ? "page.confirm.done" : "page.confirm.ask",
        pressed || !pending ? null : "page.confirm.button");
  }

  private enum Purpose {
    STOP,
    CONFIRM
  }

  private Optional<Subscriber> owner(Context context, Purpose purpose) {
    String token = context.pathParam("token");
    return links
        .owner(token)
        .flatMap(id ->
            database.inTransaction(handle ->
                subscribers
                    .tokenEpoch(handle, id)
                    .filter(generation ->
                        switch (purpose) {
                          case STOP -> links.provesStop(token, id, generation);
                          case CONFIRM -> links.provesConfirm(token, id, generation);
                        })
                    .flatMap(_ -> subscribers.find(handle, id))));
  }

  /** The same answer whether there never was such a link or its owner was deleted. */
  private void unknown(Context context) {
    String wanted =
        Objects.requireNonNullElse(context.header("Accept-Language"), "").toLowerCase(Locale.ROOT);
    Wording words = Wording.of(wanted.startsWith("es") ? Language.SPANISH : Language.ENGLISH);
    context.status(404);
    show(context, words, "page.unknown.title", "page.unknown.text", null);
  }

  private void show(
      Context context, Wording words, String title, String text, @Nullable String button) {
    StringOutput output = new StringOutput();
    templates.render(
        "page.jte",
        new PageView(
            words,
            words.say(title),
            words.say(text),
            button == null ? null : words.say(button),
            STYLESHEET),
        output);
    context
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex")
        .html(output.toString());
  }

  private void stylesheet(Context context) {
    StringOutput output = new StringOutput();
    templates.render("style.jte", java.util.Map.of(), output);
    context
        .contentType("text/css; charset=utf-8")
        .header("Cache-Control", "max-age=3600")
        .result(output.toString().replace("<style>", "").replace("</style>", ""));
  }
}
