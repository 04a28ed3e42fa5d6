package org.vigia.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.compose.ReaderWords;
import org.vigia.alerts.deliver.Links;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.review.Reviews;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.contract.Capture;
import org.vigia.contract.Language;
import org.vigia.runtime.web.WebPart;

/**
 * Where the operator decides on reported mistakes. Open only to whoever has a link that {@code
 * vigia review} printed; it stands in every address and every form, and ends by itself.
 */
public final class ReviewPages implements WebPart {
  private static final String BASE = "/review/{token}";

  private final Pages pages = new Pages();
  private final Reviews reviews;
  private final Links links;
  private final InstantSource clock;

  public ReviewPages(Reviews reviews, Links links, InstantSource clock) {
    this.reviews = reviews;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        BASE,
        context -> {
          if (isOperator(context)) {
            show(context, Pages.language(context), null);
          } else {
            pages.unknown(context);
          }
        });
    decide(routes, "stands", reviews::stands);
    decide(routes, "withdraw", reviews::withdraw);
    decide(routes, "mute", report -> reviews.mute(report, ReviewPages::headline));
    pages.post(
        routes,
        BASE + "/unmute",
        (context, form) -> {
          if (isOperator(context)) {
            reviews.unmute(form.value("subject"));
            show(context, Pages.language(form), "review.done.unmute");
          } else {
            pages.unknown(context);
          }
        });
  }

  private void decide(RoutesConfig routes, String what, Predicate<String> decision) {
    pages.post(
        routes,
        BASE + "/" + what,
        (context, form) -> {
          if (!isOperator(context)) {
            pages.unknown(context);
            return;
          }
          boolean done = decision.test(form.value("report"));
          show(context, Pages.language(form), done ? "review.done." + what : "review.gone");
        });
  }

  private boolean isOperator(Context context) {
    return links.provesReview(context.pathParam("token"), reviews.linkEpoch(), clock.instant());
  }

  /** By which the operator knows it again; the list of what is muted has no reader's language. */
  private static String headline(Finding finding) {
    return reader(Language.ENGLISH).item(finding).headline();
  }

  private static ReaderWords reader(Language language) {
    return new ReaderWords(language, Subscriber.localeOf(language), ZoneOffset.UTC);
  }

  private void show(Context context, Language language, @Nullable String done) {
    PageWords words = PageWords.of(language);
    ReaderWords reader = reader(language);
    String path = "/review/" + context.pathParam("token");
    pages.show(
        context,
        "review.jte",
        new ReviewView(
            PageFrame.inBoth(words, words.say("review.title"), path),
            path,
            done == null ? null : words.say(done),
            reviews.open().stream().map(complaint -> complaint(words, reader, complaint)).toList(),
            reviews.muted().stream()
                .map(muted ->
                    new ReviewView.MutedView(
                        muted.subject(), muted.headline(), reader.moment(muted.since())))
                .toList()));
  }

  private static ReviewView.ComplaintView complaint(
      PageWords words, ReaderWords reader, Reviews.Complaint complaint) {
    Finding finding = complaint.finding();
    Capture capture = finding == null ? null : finding.article().capture();
    return new ReviewView.ComplaintView(
        complaint.reportId(),
        finding == null ? null : PreviewView.FoundView.of(reader, finding),
        finding == null ? "" : finding.id().value(),
        finding == null ? "" : finding.subject(),
        capture == null ? null : capture.warc() + " @ " + capture.offset(),
        capture == null ? null : capture.payloadSha256(),
        words.say("review.withdraw", complaint.people()),
        complaint.reports().stream()
            .map(report -> new ReviewView.Said(reader.moment(report.at()), report.words()))
            .toList());
  }
}
