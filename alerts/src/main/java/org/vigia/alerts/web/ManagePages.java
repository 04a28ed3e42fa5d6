package org.vigia.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.compose.ReaderWords;
import org.vigia.alerts.deliver.FeedLinks;
import org.vigia.alerts.deliver.Links;
import org.vigia.alerts.outbox.Preview;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.contract.Language;
import org.vigia.runtime.web.WebPart;

/**
 * Somebody's own page, for whoever has the link that was sent to them. The link stands in every
 * address and every form, so that no other site can send a form for them; there is no cookie.
 */
public final class ManagePages implements WebPart {
  private static final String BASE = "/subscriptions/manage/{token}";
  private static final String NEW = "new";
  private static final int MOST_SUBSCRIPTIONS = 20;

  private final Pages pages = new Pages();
  private final Database database;
  private final SubscriberStore subscribers;
  private final Links links;
  private final Preview preview;
  private final PersonalData data;
  private final InstantSource clock;
  private final FeedLinks feeds;
  private final NarrowingForm narrowings;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param outlets names of the outlets that are watched
   */
  public ManagePages(
      Database database,
      SubscriberStore subscribers,
      Links links,
      Preview preview,
      FeedLinks feeds,
      List<String> outlets,
      InstantSource clock) {
    this.database = database;
    this.subscribers = subscribers;
    this.links = links;
    this.preview = preview;
    this.feeds = feeds;
    this.narrowings = new NarrowingForm(outlets);
    this.data = new PersonalData(database, subscribers);
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(BASE, context -> look(context, owner -> show(context, owner, null, null)));
    routes.get(BASE + "/export", context -> look(context, owner -> export(context, owner)));
    routes.get(BASE + "/delete", context -> look(context, owner -> askToDelete(context, owner)));
    routes.get(
        BASE + "/subscription/{id}",
        context -> look(context, owner -> showSubscription(context, owner)));
    act(routes, "/manner", this::changeManner);
    act(routes, "/pause", (context, owner, form) -> pause(context, owner));
    act(routes, "/resume", (context, owner, form) -> resume(context, owner));
    act(routes, "/end-links", (context, owner, form) -> endLinks(context, owner));
    act(routes, "/delete", (context, owner, form) -> delete(context, owner));
    act(routes, "/subscription/{id}", this::changeSubscription);
    act(routes, "/subscription/{id}/remove", (context, owner, form) -> remove(context, owner));
  }

  /** Answers the owner of a link. */
  @FunctionalInterface
  private interface Look {
    void at(Subscriber owner);
  }

  /** Answers a form of the owner of a link. */
  @FunctionalInterface
  private interface Act {
    void on(Context context, Subscriber owner, Form form);
  }

  private void act(RoutesConfig routes, String path, Act act) {
    pages.post(
        routes,
        BASE + path,
        (context, form) -> look(context, owner -> act.on(context, owner, form)));
  }

  private void look(Context context, Look look) {
    Optional<Subscriber> owner = owner(context.pathParam("token"));
    if (owner.isEmpty()) {
      pages.unknown(context);
    } else {
      look.at(owner.get());
    }
  }

  private Optional<Subscriber> owner(String token) {
    return links
        .owner(token)
        .flatMap(id ->
            database.inTransaction(handle ->
                subscribers
                    .linkEpoch(handle, id)
                    .filter(epoch -> links.provesManage(token, id, epoch, clock.instant()))
                    .flatMap(_ -> subscribers.find(handle, id))));
  }

  private void changeManner(Context context, Subscriber owner, Form form) {
    Language language = Pages.language(form);
    if (Manner.zone(form).isEmpty()) {
      context.status(422);
      show(context, owner, null, "problem.zone");
      return;
    }
    Locale locale = language == owner.language() ? owner.locale() : Subscriber.localeOf(language);
    database.useTransaction(handle -> {
      subscribers.updateManner(handle, owner.id(), language, locale);
      subscribers.updateZone(handle, owner.id(), Manner.zone(form).orElseThrow());
    });
    again(context, "manage.saved");
  }

  private void pause(Context context, Subscriber owner) {
    database.useTransaction(handle -> subscribers.pause(handle, owner.id()));
    again(context, "manage.paused");
  }

  private void resume(Context context, Subscriber owner) {
    database.useTransaction(handle -> subscribers.resume(handle, owner.id()));
    again(context, "manage.resumed");
  }

  private void endLinks(Context context, Subscriber owner) {
    database.useTransaction(handle -> subscribers.endLinks(handle, owner.id()));
    PageWords words = PageWords.of(owner.language());
    pages.tell(context, words, words.say("manage.ended.title"), words.say("manage.ended"), null);
  }

  private void export(Context context, Subscriber owner) {
    Pages.headers(context)
        .contentType("application/json; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"vigia.json\"")
        .result(data.of(owner));
  }

  private void askToDelete(Context context, Subscriber owner) {
    PageWords words = PageWords.of(owner.language());
    pages.tell(
        context,
        words,
        words.say("manage.delete.title"),
        words.say("manage.delete.ask"),
        words.say("manage.delete.button"));
  }

  private void delete(Context context, Subscriber owner) {
    database.useTransaction(handle -> subscribers.remove(handle, owner.id()));
    database.scrub();
    PageWords words = PageWords.of(owner.language());
    pages.tell(
        context, words, words.say("manage.deleted.title"), words.say("manage.deleted"), null);
  }

  private void showSubscription(Context context, Subscriber owner) {
    subscription(context, owner)
        .ifPresentOrElse(
            found -> edit(context, owner, found, null, null), () -> pages.unknown(context));
  }

  private void changeSubscription(Context context, Subscriber owner, Form form) {
    Optional<Subscription> before = subscription(context, owner);
    if (before.isEmpty()) {
      pages.unknown(context);
      return;
    }
    Frequency frequency = Manner.frequency(form).orElse(before.get().frequency());
    switch (narrowings.read(form, before.get().narrowing())) {
      case NarrowingForm.Read.Bad(String problem, String _) -> {
        context.status(422);
        edit(context, owner, before.get(), problem, null);
      }
      case NarrowingForm.Read.Good(Narrowing narrowing) -> {
        Subscription wanted = new Subscription(before.get().id(), owner.id(), frequency, narrowing);
        if (form.value("do").equals("preview")) {
          edit(
              context,
              owner,
              wanted,
              null,
              PreviewView.of(
                  PageWords.of(owner.language()),
                  ReaderWords.of(owner),
                  preview.of(narrowing, frequency, owner.zone())));
        } else {
          save(context, owner, wanted);
        }
      }
    }
  }

  private void save(Context context, Subscriber owner, Subscription wanted) {
    boolean saved =
        database.inTransaction(handle -> {
          List<Subscription> all = subscribers.subscriptions(handle, owner.id());
          if (!context.pathParam("id").equals(NEW)) {
            subscribers.update(handle, wanted);
            return true;
          }
          boolean there =
              all.stream()
                  .anyMatch(s ->
                      s.frequency() == wanted.frequency()
                          && s.narrowing().equals(wanted.narrowing()));
          if (!there && all.size() < MOST_SUBSCRIPTIONS) {
            subscribers.insert(handle, wanted, clock.instant());
          }
          return there || all.size() < MOST_SUBSCRIPTIONS;
        });
    if (saved) {
      again(context, "manage.saved");
    } else {
      context.status(422);
      show(context, owner, null, "problem.many");
    }
  }

  private void remove(Context context, Subscriber owner) {
    Optional<Subscription> found = subscription(context, owner);
    if (found.isEmpty()) {
      pages.unknown(context);
      return;
    }
    database.useTransaction(handle -> subscribers.remove(handle, owner.id(), found.get().id()));
    again(context, "manage.removed");
  }

  /** The one that the address names, if it is the owner's; a blank one for a new one. */
  private Optional<Subscription> subscription(Context context, Subscriber owner) {
    String id = context.pathParam("id");
    if (id.equals(NEW)) {
      return Optional.of(
          new Subscription(
              SubscriptionId.random(random), owner.id(), Frequency.IMMEDIATE, Narrowing.NONE));
    }
    return database.inTransaction(handle -> subscribers.subscriptions(handle, owner.id())).stream()
        .filter(s -> s.id().value().equals(id))
        .findFirst();
  }

  /** Shows how things stand now. */
  private void again(Context context, String done) {
    owner(context.pathParam("token"))
        .ifPresentOrElse(owner -> show(context, owner, done, null), () -> pages.unknown(context));
  }

  private void show(
      Context context, Subscriber owner, @Nullable String done, @Nullable String problem) {
    PageWords words = PageWords.of(owner.language());
    ReaderWords reader = ReaderWords.of(owner);
    String base = "/subscriptions/manage/" + context.pathParam("token");
    pages.show(
        context,
        "manage.jte",
        new ManageView(
            PageFrame.of(words, words.say("manage.title")),
            base,
            owner.address().value(),
            words.say("manage.state." + owner.state().id()),
            owner.state() == SubscriberState.ACTIVE,
            done == null ? null : words.say(done),
            problem == null ? null : words.say(problem),
            Manner.languages(words.tag()),
            Manner.zones(words, owner.zone()),
            database.inTransaction(handle -> subscribers.subscriptions(handle, owner.id())).stream()
                .map(s ->
                    new ManageView.Item(
                        reader.describe(s.narrowing()),
                        words.say("form.frequency." + s.frequency().id()),
                        base + "/subscription/" + s.id(),
                        feeds.of(s.id()).toString()))
                .toList()));
  }

  private void edit(
      Context context,
      Subscriber owner,
      Subscription subscription,
      @Nullable String problem,
      @Nullable PreviewView tried) {
    PageWords words = PageWords.of(owner.language());
    String base = "/subscriptions/manage/" + context.pathParam("token");
    boolean isNew = context.pathParam("id").equals(NEW);
    pages.show(
        context,
        "subscription.jte",
        new SubscriptionView(
            PageFrame.of(words, words.say(isNew ? "subscription.new" : "subscription.title")),
            base,
            base + "/subscription/" + (isNew ? NEW : subscription.id().value()),
            isNew,
            Manner.frequencies(words, subscription.frequency()),
            narrowings.view(words, ReaderWords.of(owner), subscription.narrowing()),
            problem == null ? null : words.say(problem),
            tried));
  }
}
