package org.vigia.standalone.evaluate;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;
import org.vigia.standalone.evaluate.Prediction.Statistic;

/** When a gold entry and a predicted one are the same. */
final class Agreement {
  /** A third is 33.3: one decimal is what a text can carry. */
  private static final double PERCENT_TOLERANCE = 0.05 + 1e-9;

  private static final double RELATIVE_TOLERANCE = 1e-9;
  private static final Pattern PROVISION_PART = Pattern.compile("\\p{Nd}+|[\\p{L}\\p{Nl}\\p{No}]+");

  private Agreement() {}

  static boolean sameFigure(Statistic gold, Statistic predicted) {
    boolean percent = "percent".equals(gold.unit());
    return gold.indicator().equals(predicted.indicator())
        && sameNumber(gold.value(), predicted.value(), percent)
        && sameNumber(gold.valueHigh(), predicted.valueHigh(), percent);
  }

  static boolean sameStatistic(Statistic gold, Statistic predicted) {
    return sameFigure(gold, predicted)
        && Objects.equals(gold.comparator(), predicted.comparator())
        && Objects.equals(gold.unit(), predicted.unit())
        && Objects.equals(gold.place(), predicted.place());
  }

  /** The prediction is judged by its quote, the gold entry by its quote or any in {@code also}. */
  static boolean sameEvidence(
      EvidenceText text, LegalDevelopment gold, LegalDevelopment predicted) {
    return text.overlap(gold.quote(), predicted.quote())
        || gold.also().stream().anyMatch(more -> text.overlap(more, predicted.quote()));
  }

  static boolean sameEvent(EvidenceText text, LegalDevelopment gold, LegalDevelopment predicted) {
    return gold.type().equals(predicted.type())
        && gold.status().equals(predicted.status())
        && sameEvidence(text, gold, predicted);
  }

  static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other, boolean percent) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    double a = one.doubleValue();
    double b = other.doubleValue();
    double tolerance =
        percent
            ? PERCENT_TOLERANCE
            : RELATIVE_TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    return Math.abs(a - b) <= tolerance;
  }

  /**
   * One spelling for all: {@code 22(8)}, {@code 22 (8)} and {@code 22.8}; {@code 36.1.b} and {@code
   * 36(1)(b)}.
   */
  static String provision(String written) {
    return PROVISION_PART
        .matcher(written.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining("."));
  }
}
