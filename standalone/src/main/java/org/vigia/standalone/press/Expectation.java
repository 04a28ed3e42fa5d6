package org.vigia.standalone.press;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an article must lead to.
 *
 * @param alerts what is news in it
 * @param stock what an article of the first step teaches: known from then on, told to nobody
 * @param why why it raises nothing, or less than one might think
 */
public record Expectation(
    List<ExpectedAlert> alerts, List<ExpectedAlert> stock, @Nullable String why) {
  public Expectation {
    alerts = List.copyOf(alerts);
    stock = List.copyOf(Objects.requireNonNullElse(stock, List.of()));
  }
}
