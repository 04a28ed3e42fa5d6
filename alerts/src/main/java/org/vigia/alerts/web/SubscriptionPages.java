package org.vigia.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigia.alerts.compose.ReaderWords;
import org.vigia.alerts.deliver.Links;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.runtime.web.Stylesheet;
import org.vigia.runtime.web.WebPart;

/**
 * Where links in mails lead. A GET never changes anything, because mail scanners follow links; a
 * POST does, without asking again (RFC 8058), and may come twice.
 */
public final class SubscriptionPages implements WebPart {
  private final Pages pages = new Pages();
  private final Database database;
  private final SubscriberStore subscribers;
  private final Links links;
  private final Duration linkLife;
  private final InstantSource clock;
  private final String stylesheet = Stylesheet.of(SubscriptionPages.class, "pages.css");

  /**
   * @param linkLife how long a link to somebody's own page works
   */
  public SubscriptionPages(
      Database database,
      SubscriberStore subscribers,
      Links links,
      Duration linkLife,
      InstantSource clock) {
    this.database = database;
    this.subscribers = subscribers;
    this.links = links;
    this.linkLife = linkLife;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Pages.STYLESHEET, this::stylesheet);
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
    Form.bytes(context);
    return context;
  }

  private void stop(Context context, boolean pressed) {
    Optional<Subscriber> owner = owner(context, Purpose.STOP);
    if (owner.isEmpty()) {
      pages.unknown(context);
      return;
    }
    PageWords words = PageWords.of(owner.get().language());
    boolean stopped = owner.get().state() == SubscriberState.STOPPED;
    if (pressed && !stopped) {
      database.useTransaction(
          handle -> subscribers.stop(handle, owner.get().id(), clock.instant()));
    }
    boolean done = pressed || stopped;
    pages.show(
        context,
        "page.jte",
        new PageView(
            PageFrame.of(words, words.say("page.stop.title")),
            List.of(words.say(done ? "page.stop.done" : "page.stop.ask")),
            done ? null : words.say("page.stop.button"),
            done
                ? List.of(new PageView.Link(words.say("page.stop.more"), SignUpPages.LINK))
                : List.of()));
  }

  private void confirm(Context context, boolean pressed) {
    Optional<Subscriber> owner = owner(context, Purpose.CONFIRM);
    if (owner.isEmpty()) {
      pages.unknown(context);
      return;
    }
    PageWords words = PageWords.of(owner.get().language());
    boolean pending = owner.get().state() == SubscriberState.PENDING;
    boolean confirmed =
        pressed
            && pending
            && database.inTransaction(
                handle -> subscribers.confirm(handle, owner.get().id(), clock.instant()));
    boolean stopped = owner.get().state() == SubscriberState.STOPPED;
    boolean done = pressed || !pending;
    List<String> texts = new ArrayList<>();
    texts.add(
        words.say(
            stopped ? "page.confirm.stopped" : done ? "page.confirm.done" : "page.confirm.ask"));
    if (!stopped && (pending || confirmed)) {
      texts.addAll(wanted(owner.get(), words));
    }
    pages.show(
        context,
        "page.jte",
        new PageView(
            PageFrame.of(words, words.say("page.confirm.title")),
            texts,
            done ? null : words.say("page.confirm.button"),
            confirmed ? List.of(ownPage(owner.get(), words)) : List.of()));
  }

  private List<String> wanted(Subscriber owner, PageWords words) {
    ReaderWords reader = ReaderWords.of(owner);
    return database.inTransaction(handle -> subscribers.subscriptions(handle, owner.id())).stream()
        .map(s ->
            reader.describe(s.narrowing())
                + " "
                + words.say("form.frequency." + s.frequency().id())
                + ".")
        .toList();
  }

  /** Only for who has just proved that the address is theirs, and only once. */
  private PageView.Link ownPage(Subscriber owner, PageWords words) {
    int generation =
        database.inTransaction(handle -> subscribers.linkEpoch(handle, owner.id())).orElseThrow();
    return new PageView.Link(
        words.say("page.confirm.own"),
        links.manage(owner.id(), generation, clock.instant().plus(linkLife)).getRawPath());
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

  private void stylesheet(Context context) {
    context
        .contentType("text/css; charset=utf-8")
        .header("Cache-Control", "max-age=3600")
        .result(stylesheet);
  }
}
