package org.vigia.standalone.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that the sample press is going to tell, to whom it matters, and what must come of it.
 *
 * @param articles in the order of their appearance
 */
public record Story(
    List<Outlet> outlets, List<PressArticle> articles, List<PressSubscriber> subscribers) {
  public Story {
    outlets = List.copyOf(outlets);
    articles =
        articles.stream()
            .sorted(
                Comparator.comparingInt(PressArticle::step)
                    .thenComparing(article -> article.appeared().toInstant())
                    .thenComparing(PressArticle::id))
            .toList();
    subscribers = List.copyOf(subscribers);
  }

  /** The story that ships, from the class path. */
  public static Story bundled() {
    return StoryReader.bundled().read();
  }

  /** The last step; the first is 1. */
  public int lastStep() {
    return articles.stream().mapToInt(PressArticle::step).max().orElse(0);
  }

  /**
   * The outlet of an article.
   *
   * @throws IllegalArgumentException if the story has no such outlet
   */
  public Outlet outletOf(PressArticle article) {
    return outlets.stream()
        .filter(outlet -> outlet.id().equals(article.outlet()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "article " + article.id() + ": no outlet '" + article.outlet() + "'"));
  }

  /**
   * An article by its id.
   *
   * @throws IllegalArgumentException if the story has no such article
   */
  public PressArticle article(String id) {
    return articles.stream()
        .filter(article -> article.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no article '" + id + "'"));
  }

  /** The mails of the whole story, in the order of their articles. */
  public List<ExpectedMail> expectedMails() {
    return expectedMails(lastStep());
  }

  /** The mails that must have arrived once everything up to a step is out. */
  public List<ExpectedMail> expectedMails(int step) {
    List<ExpectedMail> mails = new ArrayList<>();
    for (PressArticle article : articles) {
      if (article.step() <= step) {
        subscribers.stream().flatMap(subscriber -> mail(subscriber, article)).forEach(mails::add);
      }
    }
    return List.copyOf(mails);
  }

  private static Stream<ExpectedMail> mail(PressSubscriber subscriber, PressArticle article) {
    List<ExpectedAlert> wanted =
        article.expect().alerts().stream()
            .filter(alert -> subscriber.wants(article, alert))
            .toList();
    return wanted.isEmpty()
        ? Stream.empty()
        : Stream.of(new ExpectedMail(subscriber.id(), article.id(), wanted));
  }
}
