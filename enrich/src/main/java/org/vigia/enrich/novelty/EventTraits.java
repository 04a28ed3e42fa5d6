package org.vigia.enrich.novelty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vigia.contract.LegalFinding;
import org.vigia.enrich.analysis.Analysis;

/** What speaks for and against a legal event that no rule recognises being news. */
final class EventTraits {
  private static final int SAME_STORY_DAYS = 30;

  private EventTraits() {}

  /**
   * The traits of an event.
   *
   * @param nearest the event that it is most like
   * @param article the article as judged so far
   */
  static List<String> of(
      Analysis.Event event,
      Optional<MatterJudge.Known> nearest,
      Collection<Matter> matters,
      ArticleSightings article) {
    SightingTraits traits = new SightingTraits();
    LegalFinding finding = event.finding();
    LocalDate published = finding.article().publishedOn();
    String where = traits.standing(event.standing());
    String age = traits.age(finding.date(), published);
    String like = nearest.isPresent() ? "like" : "unlike";
    traits.add("type=" + finding.type().id());
    traits.add("status=" + finding.status().id());
    traits.with(like, where, age, "type=" + finding.type().id());
    traits.with(event.background() ? "background" : "foreground", where, like);
    traits.wording(finding.sentence());
    traits.steps("tellings", 1 + finding.also().size(), 2, 3, 5);
    traits.steps("confidence", finding.confidence(), 0.8, 0.9);
    article.describe(traits);
    nearest.ifPresent(known -> nearest(event, known.event(), traits));
    among(event, matters, traits);
    return traits.names();
  }

  private static void nearest(Analysis.Event event, Matter.Event known, SightingTraits traits) {
    double likeness = MatterJudge.likeness(event, known);
    traits.steps("likeness", likeness, 0.6, 0.9, 1.2, 1.6, 2, 2.5, 3, 4);
    long apart = MatterJudge.apart(event, known);
    traits.steps("apart", (double) apart, 1, 3, 7, 14, 21, 30, 60, 120);
    LegalFinding finding = event.finding();
    traits.add(finding.type() == known.type() ? "same-type" : "other-type");
    if (MatterJudge.isStep(finding.status(), known.status())) {
      traits.add("step");
    }
    if (finding.date() != null && known.date() != null) {
      traits.add(finding.date().equals(known.date()) ? "same-date" : "other-date");
    }
    if (finding.court() != null && known.court() != null) {
      traits.add(finding.court().equals(known.court()) ? "same-court" : "other-court");
    }
    if (finding.actor() != null && known.actor() != null) {
      boolean same = finding.actor().strip().equalsIgnoreCase(known.actor().strip());
      traits.add(same ? "same-actor" : "other-actor");
    }
    if (known.sources().getFirst().articleId().equals(finding.article().id())) {
      traits.add("same-article");
    }
    traits.steps("sources", known.sources().size(), 2, 3, 5);
  }

  /** How many events of its kind the last weeks had. */
  private static void among(
      Analysis.Event event, Collection<Matter> matters, SightingTraits traits) {
    long recent =
        matters.stream()
            .flatMap(matter -> matter.events().stream())
            .filter(known -> MatterJudge.isLikeKind(event, known))
            .filter(known -> MatterJudge.apart(event, known) <= SAME_STORY_DAYS)
            .count();
    traits.steps("recent", (double) recent, 1, 2, 3, 5);
    if (recent == 0) {
      traits.add("none-recent");
    }
  }
}
