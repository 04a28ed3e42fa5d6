package org.vigia.evaluation.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.LearnedNews;
import org.vigia.enrich.novelty.Ledger;
import org.vigia.enrich.novelty.NewsSense;
import org.vigia.standalone.evaluate.ArticleSequence.Alert;
import org.vigia.standalone.evaluate.EvidenceText;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;

/**
 * Knows from the annotation what is news, and keeps what it was asked, so that a ledger which goes
 * by it remembers what it should. Where the annotation leaves open which of two events is meant,
 * the rules decide and nothing is learned.
 */
final class AnnotatedSense implements NewsSense {
  private final List<LabelledSighting> examples = new ArrayList<>();
  private final Map<String, Boolean> news = new HashMap<>();

  private AnnotatedSense() {}

  /** What is to be learned from a story. */
  static List<LabelledSighting> examples(Story story, AlertConfidence confidence) {
    AnnotatedSense sense = new AnnotatedSense();
    Ledger ledger = Ledger.empty(sense, confidence);
    for (Story.Chapter chapter : story.chapters()) {
      sense.open(chapter);
      ledger.judge(chapter.analysis(), chapter.arrival().arrives());
    }
    return List.copyOf(sense.examples);
  }

  @Override
  public boolean isNews(Sighting sighting) {
    Boolean annotated = news.get(sighting.finding().value());
    if (annotated == null) {
      return true;
    }
    examples.add(
        new LabelledSighting(
            sighting.kind(), sighting.traits(), annotated ? LearnedNews.NEWS : LearnedNews.KNOWN));
    return annotated;
  }

  private void open(Story.Chapter chapter) {
    news.clear();
    for (Analysis.Figure figure : chapter.analysis().figures()) {
      news.put(figure.finding().id().value(), isNews(figure.finding(), chapter));
    }
    EvidenceText text = new EvidenceText(chapter.gold().text());
    for (Analysis.Event event : chapter.analysis().events()) {
      judge(event.finding(), chapter, text);
    }
  }

  private static boolean isNews(StatisticFinding finding, Story.Chapter chapter) {
    return chapter.arrival().alerts().stream()
        .filter(Alert::ofStatistic)
        .anyMatch(alert ->
            finding.indicator().id().equals(alert.what())
                && alert.value() != null
                && finding.value().compareTo(alert.value()) == 0);
  }

  /** The annotation says of which type the news is, not which of the events of that type. */
  private void judge(LegalFinding finding, Story.Chapter chapter, EvidenceText text) {
    LegalDevelopment told =
        chapter.gold().expected().legalDevelopments().stream()
            .filter(gold -> tells(gold, finding, text))
            .findFirst()
            .orElse(null);
    if (told == null) {
      news.put(finding.id().value(), false);
      return;
    }
    long ofType =
        chapter.gold().expected().legalDevelopments().stream()
            .filter(gold -> gold.type().equals(told.type()))
            .filter(gold -> !gold.status().equals("hypothetical"))
            .count();
    long raised =
        chapter.arrival().alerts().stream()
            .filter(alert -> !alert.ofStatistic())
            .filter(alert -> Objects.equals(alert.what(), told.type()))
            .count();
    if (raised == 0 || raised >= ofType) {
      news.put(finding.id().value(), raised > 0);
    }
  }

  private static boolean tells(LegalDevelopment gold, LegalFinding finding, EvidenceText text) {
    return text.overlap(gold.quote(), finding.quote())
        || gold.also().stream().anyMatch(more -> text.overlap(more, finding.quote()));
  }
}
