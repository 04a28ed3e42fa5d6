package org.vigia.evaluation.choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.analysis.Reading;
import org.vigia.enrich.statistic.FigureOption;
import org.vigia.evaluation.figure.HeldOutReaders;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.Prediction.Statistic;

/** Reads the figures of annotated sets that an annotation decides between. */
public final class FigureArticleReader {
  private final HeldOutReaders readers;

  public FigureArticleReader(HeldOutReaders readers) {
    this.readers = readers;
  }

  /** The figures of an article. */
  public FigureArticle read(AnnotatedArticle article) {
    GoldDocument document = article.gold();
    Reading reading = article.reading();
    List<FigureExample> examples = new ArrayList<>();
    for (List<FigureOption> options :
        readers.of(article).options(reading.text(), reading.entities(), article.context())) {
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
    return new FigureArticle(article.set(), article.kind(), examples);
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
