package org.vigia.evaluation.confidence;

import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.analysis.Reading;
import org.vigia.enrich.statistic.WeighedReading;
import org.vigia.evaluation.figure.HeldOutReaders;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.SetKind;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.PipelineAnnotator;
import org.vigia.standalone.evaluate.Prediction.Statistic;
import org.vigia.standalone.evaluate.Scorer;

/** Reads annotated sets with the readers as they are, nothing being rejected as unlikely. */
public final class ArticleReader {
  private final HeldOutReaders readers;

  public ArticleReader(HeldOutReaders readers) {
    this.readers = readers;
  }

  /** An article with everything that is held possible in it. */
  public Article read(AnnotatedArticle article) {
    SetKind kind = article.isPassage() ? SetKind.PASSAGES : article.kind();
    return new Article(article.set(), kind, article.gold(), examples(article));
  }

  private List<Example> examples(AnnotatedArticle article) {
    GoldDocument document = article.gold();
    Reading reading = article.reading();
    if (reading.topics().isEmpty()) {
      return List.of();
    }
    List<WeighedReading> weighed =
        readers.of(article).weigh(reading.text(), reading.entities(), article.context());
    List<Statistic> told =
        weighed.stream().map(w -> PipelineAnnotator.statistic(reading, w.reading())).toList();
    List<Boolean> strict = Scorer.right(document, told, true);
    List<Boolean> lenient = Scorer.right(document, told, false);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      WeighedReading w = weighed.get(i);
      examples.add(
          new Example(told.get(i), w.traits(), w.handConfidence(), strict.get(i), lenient.get(i)));
    }
    return examples;
  }
}
