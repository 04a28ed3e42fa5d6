package org.vigia.evaluation.choice;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.analysis.Reading;
import org.vigia.enrich.statistic.FigureOption;
import org.vigia.enrich.statistic.StatisticReader;
import org.vigia.enrich.text.ReadingContext;
import org.vigia.evaluation.PhraseBank;
import org.vigia.evaluation.confidence.SetKind;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.GoldSet;
import org.vigia.standalone.evaluate.Prediction.Statistic;

/** Reads the figures of annotated sets that an annotation decides between. */
public final class FigureArticleReader {
  private static final LocalDate SOME_DAY = LocalDate.of(2025, 1, 1);

  private final DocumentReader documents;
  private final StatisticReader statistics = new StatisticReader();

  public FigureArticleReader(DocumentReader documents) {
    this.documents = documents;
  }

  /**
   * The articles of a gold set, or the passages of a phrase bank.
   *
   * @throws org.vigia.standalone.evaluate.GoldException if the folder cannot be used
   */
  public List<FigureArticle> read(SetKind kind, Path set) {
    List<GoldDocument> gold =
        Files.isDirectory(set) ? GoldSet.read(set).documents() : PhraseBank.read(set);
    return gold.stream()
        .filter(document -> !document.expected().topics().isEmpty())
        .map(document -> new FigureArticle(set.toString(), kind, figures(document)))
        .toList();
  }

  private List<FigureExample> figures(GoldDocument document) {
    LocalDate published = document.published() == null ? SOME_DAY : document.published();
    Reading reading = documents.read(document.title(), document.body(), published, null);
    List<FigureExample> examples = new ArrayList<>();
    for (List<FigureOption> options :
        statistics.options(
            reading.text(), reading.entities(), new ReadingContext(published, null))) {
      for (boolean whole : new boolean[] {true, false}) {
        List<Boolean> right =
            options.stream().map(option -> isRight(document, option, whole)).toList();
        if (right.contains(true)) {
          examples.add(
              new FigureExample(options.stream().map(FigureOption::traits).toList(), right, whole));
          break;
        }
      }
    }
    return examples;
  }

  private static boolean isRight(GoldDocument document, FigureOption option, boolean whole) {
    for (Statistic expected : document.expected().statistics()) {
      boolean same =
          expected.indicator().equals(option.indicator().id())
              && same(expected.value(), option.value())
              && same(expected.valueHigh(), option.high());
      boolean place =
          option.place().equals(expected.place()) && option.unit().equals(expected.unit());
      if (same && (place || !whole)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.subtract(b).abs().doubleValue() < 0.05;
  }
}
