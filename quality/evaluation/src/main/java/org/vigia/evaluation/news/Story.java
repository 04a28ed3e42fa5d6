package org.vigia.evaluation.news;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.analysis.ArticleAnalyzer;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.Ledger;
import org.vigia.enrich.novelty.NewsSense;
import org.vigia.standalone.evaluate.ArticleSequence;
import org.vigia.standalone.evaluate.ArticleSequence.Arrival;
import org.vigia.standalone.evaluate.Counts;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.GoldSet;
import org.vigia.standalone.evaluate.PipelineNewsJudge;
import org.vigia.standalone.evaluate.Score;
import org.vigia.standalone.evaluate.Scorer;
import org.vigia.standalone.evaluate.WatchedEntities;

/**
 * A set with a sequence, read once: its articles in the order in which they come.
 *
 * @param name of the set's folder
 */
record Story(String name, ArticleSequence expected, List<Chapter> chapters) {
  Story {
    chapters = List.copyOf(chapters);
  }

  /** An article of a story. */
  record Chapter(GoldDocument gold, Arrival arrival, Analysis analysis) {}

  /** Reads a set; empty if it has no sequence. */
  static Optional<Story> read(Path folder, ArticleAnalyzer analyzer) {
    GoldSet set = GoldSet.read(folder);
    return set.sequence()
        .map(sequence -> {
          List<Chapter> chapters = new ArrayList<>();
          for (Arrival arrival : sequence.articles()) {
            GoldDocument gold = set.document(arrival.doc());
            Analysis analysis = analyzer.read(PipelineNewsJudge.article(gold, arrival.arrives()));
            chapters.add(new Chapter(gold, arrival, analysis));
          }
          return new Story(folder.getFileName().toString(), sequence, chapters);
        });
  }

  /** Right, false and missed alerts of a ledger that goes by a sense. */
  Counts score(NewsSense sense, AlertConfidence confidence) {
    Ledger ledger = Ledger.empty(sense, confidence);
    List<Arrival> raised = new ArrayList<>();
    for (Chapter chapter : chapters) {
      Instant arrives = chapter.arrival().arrives();
      List<ArticleSequence.Alert> alerts =
          ledger
              .judge(chapter.analysis(), arrives)
              .map(PipelineNewsJudge::alerts)
              .orElse(List.of());
      raised.add(new Arrival(chapter.gold().name(), arrives, alerts));
    }
    return new Scorer(WatchedEntities.ids())
        .score(expected, new ArticleSequence(raised))
        .of(Score.ALERTS);
  }
}
