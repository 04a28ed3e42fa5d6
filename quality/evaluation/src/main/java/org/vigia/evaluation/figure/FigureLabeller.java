package org.vigia.evaluation.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.Belief;
import org.vigia.enrich.statistic.ChoiceModel;
import org.vigia.enrich.statistic.ConfidenceModel;
import org.vigia.enrich.statistic.FigureCase;
import org.vigia.enrich.statistic.FigureClassifier;
import org.vigia.enrich.statistic.StatisticReader;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.SetKind;
import org.vigia.standalone.evaluate.Prediction.Statistic;

/** Says of each figure of an annotated article what it gives. */
public final class FigureLabeller {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Smaller numbers recur in other meanings. */
  private static final BigDecimal TELLING = BigDecimal.TEN;

  /** A telling that the annotation does not quote is probably the same; it was not looked at. */
  private static final double UNQUOTED = 0.3;

  /** Rules were changed until they were right here, so that they look better than they are. */
  private static final double KNOWN = 0.6;

  /** What the rules alone make of the figures: what is learned must not be its own witness. */
  private final StatisticReader rules =
      new StatisticReader(FigureClassifier.none(), ChoiceModel.none(), ConfidenceModel.bundled());

  /** The figures of an article, in the order of the text. */
  public List<LabelledFigure> figures(AnnotatedArticle article) {
    String text = article.reading().text().text();
    List<Quoted> gold = new ArrayList<>();
    for (Statistic statistic : article.gold().expected().statistics()) {
      BigDecimal value = statistic.value();
      if (value != null) {
        gold.add(quoted(statistic, value, text));
      }
    }
    double weight = article.kind() == SetKind.BLIND ? 1 : KNOWN;
    List<LabelledFigure> figures = new ArrayList<>();
    for (FigureCase figure :
        rules.cases(article.reading().text(), article.reading().entities(), article.context())) {
      figures.add(labelled(figure, gold, weight));
    }
    return figures;
  }

  private static LabelledFigure labelled(FigureCase figure, List<Quoted> gold, double weight) {
    List<Quoted> same = gold.stream().filter(statistic -> statistic.isOf(figure)).toList();
    List<Quoted> here = same.stream().filter(statistic -> statistic.covers(figure)).toList();
    if (!here.isEmpty()) {
      return new LabelledFigure(figure.traits(), label(figure, here), figure.rule(), weight, true);
    }
    boolean again = !same.isEmpty() && figure.value().compareTo(TELLING) >= 0;
    return again
        ? new LabelledFigure(
            figure.traits(), label(figure, same), figure.rule(), weight * UNQUOTED, false)
        : new LabelledFigure(figure.traits(), Belief.NOTHING, figure.rule(), weight, true);
  }

  /** Of two annotations of one number the one that the rules see, else the first. */
  private static String label(FigureCase figure, List<Quoted> statistics) {
    return statistics.stream()
        .map(Quoted::label)
        .filter(figure.rule()::equals)
        .findFirst()
        .orElse(statistics.getFirst().label());
  }

  private static Quoted quoted(Statistic statistic, BigDecimal value, String text) {
    Indicator indicator = Indicator.ofId(statistic.indicator());
    String unit = Objects.requireNonNullElse(statistic.unit(), indicator.unit());
    String words =
        SPACE
            .splitAsStream(Objects.requireNonNullElse(statistic.quote(), "").strip())
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher quote = Pattern.compile(words).matcher(text);
    boolean found = !words.isEmpty() && quote.find();
    return new Quoted(
        Belief.label(indicator, unit),
        value,
        statistic.valueHigh(),
        found ? quote.start() : 0,
        found ? quote.end() : text.length());
  }

  private record Quoted(
      String label, BigDecimal value, @Nullable BigDecimal high, int begin, int end) {
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    boolean isOf(FigureCase figure) {
      BigDecimal minutes = figure.minutes();
      BigDecimal given =
          label.equals(Indicator.EXERCISE_MINUTES.id()) && minutes != null
              ? minutes
              : label.equals(Indicator.CONFINEMENT_HOURS.id()) && minutes != null
                  ? minutes.divide(SIXTY, MathContext.DECIMAL32)
                  : figure.value();
      return (high == null) == (figure.high() == null)
          && value.subtract(given).abs().compareTo(ROUNDING) <= 0;
    }

    boolean covers(FigureCase figure) {
      return begin <= figure.begin() && figure.end() <= end;
    }
  }
}
