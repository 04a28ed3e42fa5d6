package org.vigia.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigia.standalone.evaluate.ArticleSequence.Arrival;

/**
 * Runs an annotator over a gold set, scores it, and writes what it predicted where that is wanted.
 */
public final class EvaluateRunner {
  /** Told after each document, for a progress bar. */
  @FunctionalInterface
  public interface Progress {
    void done(int documents, int of);
  }

  private final Annotator annotator;
  private final Optional<NewsJudge> judge;
  private final Scorer scorer;
  private final Progress progress;

  /**
   * @param judge says what is news in a sequence; empty: sequences are not judged
   */
  public EvaluateRunner(Annotator annotator, Optional<NewsJudge> judge, Progress progress) {
    this.annotator = annotator;
    this.judge = judge;
    this.scorer = new Scorer(WatchedEntities.ids());
    this.progress = progress;
  }

  /**
   * Evaluates a set.
   *
   * @param out folder for the predictions in the gold shape ({@code NAME.json}, {@code
   *     sequence.json}); made if missing
   * @throws GoldException if a file cannot be read or written
   */
  public Evaluation run(GoldSet set, Optional<Path> out) {
    out.ifPresent(EvaluateRunner::makeFolder);
    int steps = set.documents().size() + arrivals(set).size();
    int done = 0;
    Scores together = unscored();
    Map<String, Scores> byLanguage = new TreeMap<>();
    for (GoldDocument document : set.documents()) {
      Prediction predicted = annotator.annotate(document);
      out.ifPresent(folder ->
          write(folder.resolve(document.name() + ".json"), GoldJson.text(document, predicted)));
      Scores scores = scorer.score(document, predicted);
      together = together.plus(scores);
      if (!document.language().isEmpty()) {
        byLanguage.merge(document.language(), unscored().plus(scores), Scores::plus);
      }
      progress.done(++done, steps);
    }
    Optional<Scores> sequence = Optional.empty();
    if (judge.isPresent() && set.sequence().isPresent()) {
      ArticleSequence raised = raise(set, judge.get(), done, steps);
      out.ifPresent(folder -> write(folder.resolve("sequence.json"), GoldJson.text(raised)));
      sequence = Optional.of(scorer.score(set.sequence().get(), raised));
    }
    return new Evaluation(
        set.documents().size(), together, byLanguage, sequence, arrivals(set).size());
  }

  private ArticleSequence raise(GoldSet set, NewsJudge news, int before, int steps) {
    List<Arrival> raised = new ArrayList<>();
    for (Arrival arrival : arrivals(set)) {
      GoldDocument document = set.document(arrival.doc());
      raised.add(
          new Arrival(
              arrival.doc(), arrival.arrives(), news.onArrival(document, arrival.arrives())));
      progress.done(before + raised.size(), steps);
    }
    return new ArticleSequence(raised);
  }

  private List<Arrival> arrivals(GoldSet set) {
    return judge.isEmpty()
        ? List.of()
        : set.sequence().map(ArticleSequence::articles).orElse(List.of());
  }

  /** All nine scores at nothing, so that each is shown even where a set has no entry of it. */
  private static Scores unscored() {
    Map<Score, Counts> nothing = new EnumMap<>(Score.class);
    for (Score score : Score.values()) {
      if (score != Score.ALERTS) {
        nothing.put(score, Counts.NONE);
      }
    }
    return new Scores(nothing, List.of());
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new GoldException(
          folder, "cannot be made a folder for the predictions (" + e.getMessage() + ")", e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new GoldException(file, "cannot be written (" + e.getMessage() + ")", e);
    }
  }
}
