package org.vigia.evaluation.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.vigia.contract.LegalStatus;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.legal.LegalModels;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.legal.LegalReading;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.standalone.evaluate.Counts;
import org.vigia.standalone.evaluate.PipelineAnnotator;
import org.vigia.standalone.evaluate.Prediction;
import org.vigia.standalone.evaluate.Score;
import org.vigia.standalone.evaluate.Scorer;
import org.vigia.standalone.evaluate.Scores;

/** What the classifier of tellings is worth beside the rules, as text. */
public final class TellingReport {
  private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01};

  private TellingReport() {}

  /** F1 of legal developments by the rules alone and with what was learned from other articles. */
  public static String of(List<AnnotatedArticle> articles, HeldOutLegalReaders readers) {
    LegalReader rules = new LegalReader(Gazetteer.bundled(), LegalModels.none());
    Map<String, List<AnnotatedArticle>> sets = new HashMap<>();
    for (AnnotatedArticle article : articles) {
      sets.computeIfAbsent(article.set(), any -> new ArrayList<>()).add(article);
      sets.computeIfAbsent("all " + article.kind(), any -> new ArrayList<>()).add(article);
    }
    StringBuilder text =
        new StringBuilder("legal developments: lenient and strict F1 by rule, as learned\n");
    new TreeMap<>(sets)
        .forEach((set, ofSet) ->
            text.append(set)
                .append(f1(ofSet, article -> rules))
                .append(" ->")
                .append(f1(ofSet, readers::of))
                .append('\n'));
    return text.append(reliability(articles, readers)).toString();
  }

  private static String f1(
      List<AnnotatedArticle> articles, Function<AnnotatedArticle, LegalReader> reader) {
    Scorer scorer = new Scorer(Set.of());
    Counts lenient = Counts.NONE;
    Counts strict = Counts.NONE;
    for (AnnotatedArticle article : articles) {
      Scores scores = scorer.score(article.gold(), prediction(article, readings(article, reader)));
      lenient = lenient.plus(scores.of(Score.LEGAL_LENIENT));
      strict = strict.plus(scores.of(Score.LEGAL_STRICT));
    }
    return String.format(
        Locale.ROOT,
        " %.3f (P %.2f R %.2f) %.3f",
        lenient.f1(),
        lenient.precision(),
        lenient.recall(),
        strict.f1());
  }

  /** Of what is given about one confidence, the share that is right in type and status. */
  private static String reliability(List<AnnotatedArticle> articles, HeldOutLegalReaders readers) {
    List<JudgedEvent> events = judged(articles, readers);
    StringBuilder text = new StringBuilder("confidence from, events, share right:");
    for (int i = 0; i + 1 < EDGES.length; i++) {
      Judged between = Judged.between(events, EDGES[i], EDGES[i + 1]);
      text.append(
          String.format(
              Locale.ROOT, " %.1f %d %.2f,", EDGES[i], between.events(), between.share()));
    }
    return text.append('\n').toString();
  }

  /** An event that was read, and whether its type and status are right. */
  record JudgedEvent(double confidence, boolean right) {}

  /** Events of about one confidence, and how many of them are right in type and status. */
  record Judged(int events, int right) {
    /** Those whose confidence lies between two numbers, the upper one excluded. */
    static Judged between(List<JudgedEvent> all, double from, double to) {
      List<JudgedEvent> events =
          all.stream()
              .filter(event -> event.confidence() >= from && event.confidence() < to)
              .toList();
      return new Judged(events.size(), (int) events.stream().filter(JudgedEvent::right).count());
    }

    double share() {
      return right / (double) events;
    }
  }

  /** The events of articles, each read once; hypothetical ones are left out. */
  static List<JudgedEvent> judged(List<AnnotatedArticle> articles, HeldOutLegalReaders readers) {
    List<JudgedEvent> events = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      List<LegalReading> readings = readings(article, readers::of);
      List<Boolean> right =
          Scorer.rightEvents(article.gold(), prediction(article, readings).legalDevelopments());
      for (int i = 0; i < readings.size(); i++) {
        if (readings.get(i).status() != LegalStatus.HYPOTHETICAL) {
          events.add(new JudgedEvent(readings.get(i).confidence(), right.get(i)));
        }
      }
    }
    return events;
  }

  private static List<LegalReading> readings(
      AnnotatedArticle article, Function<AnnotatedArticle, LegalReader> reader) {
    return reader
        .apply(article)
        .read(
            article.reading().text(),
            article.reading().entities(),
            article.reading().instruments(),
            article.context());
  }

  private static Prediction prediction(AnnotatedArticle article, List<LegalReading> readings) {
    return new Prediction(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        readings.stream().map(r -> PipelineAnnotator.legal(article.reading(), r)).toList());
  }
}
