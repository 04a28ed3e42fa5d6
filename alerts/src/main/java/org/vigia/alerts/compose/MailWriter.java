package org.vigia.alerts.compose;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vigia.alerts.compose.MailView.ArticleView;
import org.vigia.alerts.compose.MailView.ItemView;
import org.vigia.alerts.store.MailKind;
import org.vigia.alerts.store.Told;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.Capture;

/**
 * Writes mails in the reader's language, from templates that were compiled with the program.
 * Thread-safe.
 */
public final class MailWriter {
  private static final int LONGEST_SUBJECT = 120;

  private final TemplateEngine html =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          MailWriter.class.getClassLoader(),
          "org.vigia.generated.alerts.html");
  private final TemplateEngine text =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Plain,
          MailWriter.class.getClassLoader(),
          "org.vigia.generated.alerts.text");
  private final ChartCache charts = new ChartCache();
  private final boolean neutralSubjects;

  /**
   * @param neutralSubjects whether subjects say only that there is news, not what it is
   */
  public MailWriter(boolean neutralSubjects) {
    this.neutralSubjects = neutralSubjects;
  }

  /**
   * Writes what somebody is told.
   *
   * @param told not empty
   * @param at the time to show
   */
  public WrittenMail write(
      Subscriber reader,
      List<Subscription> subscriptions,
      MailKind kind,
      List<Told> told,
      Instant at,
      MailLinks links) {
    Wording words = Wording.of(reader.language());
    ReaderFormat format = new ReaderFormat(words, reader.locale(), reader.zone());
    ItemWriter items = new ItemWriter(words, format, reader.language());
    Charts drawn = new Charts(words, format, charts);
    NarrowingWords narrowing = new NarrowingWords(words, format);
    Function<Told, List<String>> why = one -> why(words, narrowing, one, subscriptions);
    List<List<String>> reasons = told.stream().map(why).distinct().toList();
    boolean sameForAll = told.size() > 1 && reasons.size() == 1;
    Map<ArticleReference, List<ItemView>> byArticle = new LinkedHashMap<>();
    for (Told one : told) {
      byArticle
          .computeIfAbsent(one.finding().article(), a -> new ArrayList<>())
          .add(
              items.write(
                  one.finding(),
                  drawn.add(one).orElse(null),
                  sameForAll ? List.of() : why.apply(one)));
    }
    List<ArticleView> articles = new ArrayList<>();
    byArticle.forEach((article, views) -> articles.add(article(article, views, format)));
    String name = kind == MailKind.DIGEST ? "digest" : "alert";
    MailView view =
        new MailView(
            words,
            words.tag(),
            subject(words, items, name, told, format.moment(at)),
            words.say("mail.heading." + heading(name, told), told.size()),
            kind == MailKind.DIGEST
                ? words.say("mail.lead.digest", format.moment(at))
                : words.say("mail.lead.alert", articles.getFirst().source()),
            articles,
            sameForAll ? reasons.getFirst() : List.of(),
            links);
    return new WrittenMail(
        view.subject(),
        FlowedText.of(render(text, "alert.jte", view)),
        render(html, "alert.jte", view),
        drawn.images());
  }

  /** What takes something back is no new fact. */
  private static String heading(String name, List<Told> told) {
    boolean isCorrection = told.stream().allMatch(one -> one.finding().isWithdrawal());
    return isCorrection && name.equals("alert") ? "correction" : name;
  }

  /** Writes the question whether somebody wants alerts. */
  public WrittenMail writeConfirmation(Subscriber reader, String confirmUrl) {
    Wording words = Wording.of(reader.language());
    ConfirmationView view =
        new ConfirmationView(words, words.tag(), words.say("confirm.subject"), confirmUrl);
    return new WrittenMail(
        view.subject(),
        FlowedText.of(render(text, "confirm.jte", view)),
        render(html, "confirm.jte", view));
  }

  /** Writes the mail that brings somebody to their own page. */
  public WrittenMail writeOwnPage(Subscriber reader, String url, Instant until) {
    Wording words = Wording.of(reader.language());
    ReaderFormat format = new ReaderFormat(words, reader.locale(), reader.zone());
    OwnPageView view =
        new OwnPageView(
            words, words.tag(), words.say("ownPage.subject"), url, format.moment(until));
    return new WrittenMail(
        view.subject(), render(text, "ownpage.jte", view), render(html, "ownpage.jte", view));
  }

  private String subject(
      Wording words, ItemWriter items, String name, List<Told> told, String moment) {
    if (neutralSubjects) {
      return words.say("mail.subject." + name + ".neutral", told.size(), moment);
    }
    String first = shortened(oneLine(items.headline(told.getFirst().finding())));
    return told.size() == 1 ? first : words.say("mail.subject.more", first, told.size() - 1);
  }

  private static List<String> why(
      Wording words, NarrowingWords narrowing, Told told, List<Subscription> subscriptions) {
    List<String> reasons = new ArrayList<>();
    for (SubscriptionId id : told.because()) {
      subscriptions.stream()
          .filter(subscription -> subscription.id().equals(id))
          .map(subscription -> narrowing.describe(subscription.narrowing()))
          .findFirst()
          .ifPresent(reasons::add);
    }
    return reasons.isEmpty() ? List.of(words.say("why.changed")) : reasons;
  }

  static ArticleView article(ArticleReference article, List<ItemView> items, ReaderFormat format) {
    Capture capture = article.capture();
    return new ArticleView(
        article.sourceName(),
        article.title(),
        webAddress(article.url()),
        article.published() == null
            ? format.date(article.publishedOn())
            : format.moment(article.published()),
        article.language().id(),
        capture == null ? null : capture.warc(),
        capture == null ? null : capture.payloadSha256(),
        items);
  }

  /** Only what a browser opens as a page; anything else from outside is no link. */
  static String webAddress(URI address) {
    String scheme = address.getScheme();
    return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)
        ? address.toString()
        : "";
  }

  private static String render(TemplateEngine engine, String template, Object view) {
    StringOutput output = new StringOutput();
    engine.render(template, view, output);
    return output.toString();
  }

  /** What comes from outside must not end the header that it stands in. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SUBJECT ? text : text.substring(0, LONGEST_SUBJECT - 1) + "…";
  }
}
