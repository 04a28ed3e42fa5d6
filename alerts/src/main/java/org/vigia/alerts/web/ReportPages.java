package org.vigia.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.compose.ReaderWords;
import org.vigia.alerts.deliver.Links;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.review.Reviews;
import org.vigia.alerts.signup.FormSeal;
import org.vigia.alerts.signup.Turnstile;
import org.vigia.alerts.store.Vault;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.contract.Language;
import org.vigia.runtime.config.SignUpConfig;
import org.vigia.runtime.web.WebPart;

/**
 * Where a reader tells of a mistake in a mail. The link names the mail and not its reader, so that
 * whoever the mail was passed on to can use it too.
 */
public final class ReportPages implements WebPart {
  private static final String REPORT = "/reports/{token}";
  private static final int LONGEST = 2_000;

  private final Pages pages = new Pages();
  private final Reviews reviews;
  private final Links links;
  private final FormSeal seals;
  private final Turnstile turnstile = new Turnstile(new SecureRandom());
  private final Visitors visitors;
  private final int perNetwork;
  private final InstantSource clock;

  public ReportPages(
      Reviews reviews, Links links, Vault vault, SignUpConfig config, InstantSource clock) {
    this.reviews = reviews;
    this.links = links;
    this.seals = new FormSeal(vault, "report");
    this.visitors = new Visitors(config.clientHeader());
    this.perNetwork = config.perNetwork();
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        REPORT,
        context -> {
          List<Finding> told = told(context);
          if (told.isEmpty()) {
            pages.unknown(context);
          } else {
            show(context, told, Pages.language(context), "", null);
          }
        });
    pages.post(routes, REPORT, this::report);
  }

  private void report(Context context, Form form) {
    List<Finding> told = told(context);
    if (told.isEmpty()) {
      pages.unknown(context);
      return;
    }
    Language language = Pages.language(form);
    String words = form.value("words").strip();
    Optional<Finding> meant =
        told.size() == 1
            ? Optional.of(told.getFirst())
            : told.stream()
                .filter(finding -> finding.id().value().equals(form.value("finding")))
                .findFirst();
    String problem = problem(form, words, meant);
    if (problem != null) {
      context.status(422);
      show(context, told, language, words, problem);
      return;
    }
    Instant now = clock.instant();
    if (!turnstile.admits("report", visitors.network(context), perNetwork, now)) {
      pages.refuse(context, 429);
      return;
    }
    if (seals.use(form.value("seal"), now) && form.value("website").isEmpty()) {
      reviews.report(meant.orElseThrow(), words);
    }
    PageWords page = PageWords.of(language);
    pages.tell(context, page, page.say("report.done.title"), page.say("report.done"), null);
  }

  private @Nullable String problem(Form form, String words, Optional<Finding> meant) {
    if (meant.isEmpty()) {
      return "report.which";
    }
    if (words.length() > LONGEST) {
      return "report.long";
    }
    return switch (seals.check(form.value("seal"), clock.instant())) {
      case GOOD, USED -> null;
      case TOO_SOON -> "problem.soon";
      case TOO_OLD, FORGED -> "problem.seal";
    };
  }

  private List<Finding> told(Context context) {
    return links
        .reportedMail(context.pathParam("token"))
        .map(reviews::findingsOf)
        .orElse(List.of());
  }

  private void show(
      Context context,
      List<Finding> told,
      Language language,
      String typed,
      @Nullable String problem) {
    PageWords words = PageWords.of(language);
    ReaderWords reader = new ReaderWords(language, Subscriber.localeOf(language), ZoneOffset.UTC);
    String path = "/reports/" + context.pathParam("token");
    pages.show(
        context,
        "report.jte",
        new ReportView(
            PageFrame.inBoth(words, words.say("report.title"), path),
            path,
            seals.make(clock.instant()),
            told.stream()
                .map(finding ->
                    new ReportView.Entry(
                        finding.id().value(), PreviewView.FoundView.of(reader, finding)))
                .toList(),
            typed,
            problem == null ? null : words.say(problem)));
  }
}
