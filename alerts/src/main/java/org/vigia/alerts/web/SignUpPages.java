package org.vigia.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.compose.ReaderWords;
import org.vigia.alerts.outbox.Preview;
import org.vigia.alerts.signup.FormSeal;
import org.vigia.alerts.signup.SignUps;
import org.vigia.alerts.signup.Turnstile;
import org.vigia.alerts.store.Vault;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.SignUp;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.contract.Language;
import org.vigia.runtime.config.SignUpConfig;
import org.vigia.runtime.web.WebPart;

/**
 * Where strangers sign up, try what they would get, and ask for a link to their own page. Whatever
 * address they type, the answer is the same, and only a mail to that address does anything.
 */
public final class SignUpPages implements WebPart {
  static final String SIGN_UP = "/subscriptions";
  static final String LINK = "/subscriptions/link";

  /** However many networks somebody has. */
  private static final int PER_ADDRESS = 5;

  /** Trying costs more than it tells: it reads and matches all findings of a month. */
  private static final int PREVIEWS_PER_NETWORK = 120;

  private static final int LONGEST_ADDRESS = 254;

  private final Pages pages = new Pages();
  private final SignUpConfig config;
  private final SignUps signUps;
  private final Preview preview;
  private final NarrowingForm narrowings;
  private final FormSeal seals;
  private final Turnstile turnstile;
  private final Visitors visitors;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param outlets names of the outlets that are watched
   */
  public SignUpPages(
      SignUpConfig config,
      SignUps signUps,
      Preview preview,
      List<String> outlets,
      Vault vault,
      InstantSource clock) {
    this.narrowings = new NarrowingForm(outlets);
    this.config = config;
    this.signUps = signUps;
    this.preview = preview;
    this.seals = new FormSeal(vault, "sign-up");
    this.turnstile = new Turnstile(random);
    this.visitors = new Visitors(config.clientHeader());
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    if (config.open()) {
      routes.get(SIGN_UP, this::form);
      pages.post(routes, SIGN_UP, this::signUp);
    }
    routes.get(LINK, context -> showLink(context, Pages.language(context), "", null));
    pages.post(routes, LINK, this::link);
  }

  /** What was typed so far. */
  private record Typed(
      Language language, String email, Frequency frequency, ZoneId zone, Narrowing narrowing) {
    static Typed nothing(Language language) {
      return new Typed(
          language,
          "",
          Frequency.IMMEDIATE,
          ZoneId.of(language == Language.SPANISH ? "America/El_Salvador" : "America/New_York"),
          Narrowing.NONE);
    }
  }

  /** What keeps a form from being taken: a key of the pages' words, and the field. */
  private record Problem(String key, String field) {}

  private void form(Context context) {
    show(context, Typed.nothing(Pages.language(context)), null, null);
  }

  private void signUp(Context context, Form form) {
    Typed blank = Typed.nothing(Pages.language(form));
    NarrowingForm.Read read = narrowings.read(form, Narrowing.NONE);
    Typed typed =
        new Typed(
            blank.language(),
            shortened(form.value("email")),
            Manner.frequency(form).orElse(blank.frequency()),
            Manner.zone(form).orElse(blank.zone()),
            read instanceof NarrowingForm.Read.Good(Narrowing narrowing)
                ? narrowing
                : Narrowing.NONE);
    if (read instanceof NarrowingForm.Read.Bad(String problem, String field)) {
      context.status(422);
      show(context, typed, new Problem(problem, field), null);
    } else if (form.value("do").equals("preview")) {
      tryOut(context, typed);
    } else {
      take(context, form, typed);
    }
  }

  private void tryOut(Context context, Typed typed) {
    if (!turnstile.admits(
        "preview", visitors.network(context), PREVIEWS_PER_NETWORK, clock.instant())) {
      pages.refuse(context, 429);
      return;
    }
    show(
        context,
        typed,
        null,
        PreviewView.of(
            PageWords.of(typed.language()),
            reader(typed),
            preview.of(typed.narrowing(), typed.frequency(), typed.zone())));
  }

  private void take(Context context, Form form, Typed typed) {
    Optional<EmailAddress> address = address(typed.email());
    if (address.isEmpty()) {
      context.status(422);
      show(context, typed, new Problem("problem.email", "email"), null);
      return;
    }
    Optional<Problem> problem = sealProblem(form);
    if (problem.isPresent()) {
      context.status(422);
      show(context, typed, problem.get(), null);
      return;
    }
    SignUp signUp =
        new SignUp(
            SubscriberId.random(random),
            SignUp.Wish.SIGN_UP,
            address.get(),
            typed.language(),
            typed.zone(),
            typed.frequency(),
            typed.narrowing());
    if (taken(context, form, signUp)) {
      done(context, typed.language(), "signup.done");
    }
  }

  private void link(Context context, Form form) {
    Language language = Pages.language(form);
    String email = shortened(form.value("email"));
    Optional<EmailAddress> address = address(email);
    Optional<String> problem =
        address.isEmpty() ? Optional.of("problem.email") : sealProblem(form).map(Problem::key);
    if (problem.isPresent()) {
      context.status(422);
      showLink(context, language, email, problem.get());
      return;
    }
    SignUp asked =
        new SignUp(
            SubscriberId.random(random),
            SignUp.Wish.LINK,
            address.orElseThrow(),
            language,
            ZoneId.of("UTC"),
            Frequency.IMMEDIATE,
            Narrowing.NONE);
    if (taken(context, form, asked)) {
      done(context, language, "link.done");
    }
  }

  /**
   * Takes what was asked for, unless a limit says no; of limits that concern an address, and of
   * traps, the sender learns nothing.
   *
   * @return false if the sender was refused
   */
  private boolean taken(Context context, Form form, SignUp signUp) {
    Instant now = clock.instant();
    if (!turnstile.admits("form", visitors.network(context), config.perNetwork(), now)) {
      pages.refuse(context, 429);
      return false;
    }
    boolean first = seals.use(form.value("seal"), now);
    boolean trapped = !form.value("website").isEmpty();
    if (first
        && !trapped
        && turnstile.admits("address", signUp.address().canonical(), PER_ADDRESS, now)) {
      signUps.take(signUp);
    }
    return true;
  }

  /** A seal that was used is answered as if it were good: people press twice. */
  private Optional<Problem> sealProblem(Form form) {
    return switch (seals.check(form.value("seal"), clock.instant())) {
      case GOOD, USED -> Optional.empty();
      case TOO_SOON -> Optional.of(new Problem("problem.soon", ""));
      case TOO_OLD, FORGED -> Optional.of(new Problem("problem.seal", ""));
    };
  }

  private static Optional<EmailAddress> address(String typed) {
    try {
      EmailAddress address = EmailAddress.parse(typed);
      return address.domain().contains(".") ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String shortened(String text) {
    String stripped = text.strip();
    return stripped.length() > LONGEST_ADDRESS
        ? stripped.substring(0, LONGEST_ADDRESS + 1)
        : stripped;
  }

  private static ReaderWords reader(Typed typed) {
    return new ReaderWords(typed.language(), Subscriber.localeOf(typed.language()), typed.zone());
  }

  private void show(
      Context context, Typed typed, @Nullable Problem problem, @Nullable PreviewView tried) {
    PageWords words = PageWords.of(typed.language());
    pages.show(
        context,
        "signup.jte",
        new SignUpView(
            PageFrame.inBoth(words, words.say("signup.title"), SIGN_UP),
            seals.make(clock.instant()),
            typed.email(),
            Manner.frequencies(words, typed.frequency()),
            Manner.zones(words, typed.zone()),
            narrowings.view(words, reader(typed), typed.narrowing()),
            problem == null ? null : words.say(problem.key()),
            problem == null ? "" : problem.field(),
            tried));
  }

  private void showLink(
      Context context, Language language, String email, @Nullable String problem) {
    PageWords words = PageWords.of(language);
    pages.show(
        context,
        "link.jte",
        new LinkView(
            PageFrame.inBoth(words, words.say("link.title"), LINK),
            seals.make(clock.instant()),
            email,
            problem == null ? null : words.say(problem)));
  }

  private void done(Context context, Language language, String key) {
    PageWords words = PageWords.of(language);
    pages.tell(context, words, words.say("done.title"), words.say(key), null);
  }
}
