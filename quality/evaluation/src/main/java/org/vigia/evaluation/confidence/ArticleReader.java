package org.vigia.evaluation.confidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.analysis.Reading;
import org.vigia.enrich.statistic.StatisticReader;
import org.vigia.enrich.statistic.WeighedReading;
import org.vigia.enrich.text.ReadingContext;
import org.vigia.evaluation.PhraseBank;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.GoldSet;
import org.vigia.standalone.evaluate.PipelineAnnotator;
import org.vigia.standalone.evaluate.Prediction.Statistic;
import org.vigia.standalone.evaluate.Scorer;

/** Reads annotated sets with the readers as they are, nothing being rejected as unlikely. */
public final class ArticleReader {
  private static final LocalDate SOME_DAY = LocalDate.of(2025, 1, 1);

  private final DocumentReader documents;
  private final StatisticReader statistics = new StatisticReader();

  public ArticleReader(DocumentReader documents) {
    this.documents = documents;
  }

  /**
   * The articles of a set, or the passages of a phrase bank, that are on the watched topics.
   *
   * @throws org.vigia.standalone.evaluate.GoldException if the folder cannot be used
   */
  public List<Article> read(SetKind kind, Path folder) {
    List<GoldDocument> gold =
        Files.isDirectory(folder) ? GoldSet.read(folder).documents() : PhraseBank.read(folder);
    return gold.stream()
        .filter(document -> !document.expected().topics().isEmpty())
        .map(document -> new Article(folder.toString(), kind, document, examples(document)))
        .toList();
  }

  private List<Example> examples(GoldDocument document) {
    LocalDate published = document.published() == null ? SOME_DAY : document.published();
    Reading reading = documents.read(document.title(), document.body(), published, null);
    if (reading.topics().isEmpty()) {
      return List.of();
    }
    List<WeighedReading> weighed =
        statistics.weigh(reading.text(), reading.entities(), new ReadingContext(published, null));
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
