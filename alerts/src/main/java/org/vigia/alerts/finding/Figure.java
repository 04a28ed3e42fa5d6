package org.vigia.alerts.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.FindingId;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.SourceReference;
import org.vigia.contract.StatisticFinding;

/** A figure that an article reports. */
public record Figure(StatisticFinding event) implements Finding {
  @Override
  public FindingKind kind() {
    return FindingKind.STATISTIC;
  }

  @Override
  public FindingId id() {
    return event.id();
  }

  @Override
  public ArticleReference article() {
    return event.article();
  }

  @Override
  public String subject() {
    return event.seriesId().value();
  }

  /**
   * Series, value, date and the value before: a count that falls back to where it was is news
   * again, the same step told by another article is not.
   */
  @Override
  public String fact() {
    KnownFigure previous = event.previous();
    return (isWithdrawal() ? "withdrawn|" : "figure|")
        + value(event.value(), event.valueHigh())
        + String.join(
            "|",
            event.asOf() == null ? "" : event.asOf().value(),
            previous == null ? "" : plain(previous.value()));
  }

  /** How the facts begin that tell its value, whatever date and figure before it. */
  public String factsOfItsValue() {
    return "figure|" + value(event.value(), event.valueHigh());
  }

  /** The same for the facts that take its value back. */
  public String factsOfItsWithdrawal() {
    return "withdrawn|" + value(event.value(), event.valueHigh());
  }

  /**
   * How the facts begin that its source takes back by this: the value of which it says that it does
   * not hold, whatever date and figure before it was told with. Empty where nothing is taken back.
   */
  public Optional<String> factsTakenBack() {
    KnownFigure previous = event.previous();
    if (isWithdrawal()) {
      return Optional.of(factsOfItsValue());
    }
    return previous != null && correctsItsOwnArticle()
        ? Optional.of("figure|" + value(previous.value(), previous.valueHigh()))
        : Optional.empty();
  }

  private String value(BigDecimal value, @Nullable BigDecimal valueHigh) {
    return String.join("|", event.seriesId().value(), plain(value), plain(valueHigh), "");
  }

  @Override
  public String sentence() {
    return event.sentence();
  }

  @Override
  public String quote() {
    return event.quote();
  }

  @Override
  public Language language() {
    return event.language();
  }

  @Override
  public double confidence() {
    return event.confidence();
  }

  @Override
  public Novelty novelty() {
    return event.novelty();
  }

  @Override
  public List<SourceReference> otherSources() {
    return event.otherSources();
  }

  @Override
  public boolean isHypothetical() {
    return false;
  }

  /** Whether the figure before it stood in an earlier version of the same article. */
  public boolean correctsItsOwnArticle() {
    KnownFigure previous = event.previous();
    return event.article().version() > 1
        && previous != null
        && previous.url().equals(event.article().url())
        && previous.value().compareTo(event.value()) != 0;
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
