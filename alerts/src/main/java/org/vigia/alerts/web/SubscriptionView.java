package org.vigia.alerts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subscription as a form.
 *
 * @param back address of the page that lists all of them
 * @param action where the form goes
 */
public record SubscriptionView(
    PageFrame frame,
    String back,
    String action,
    boolean isNew,
    List<Choice> frequencies,
    NarrowingView narrowing,
    @Nullable String problem,
    @Nullable PreviewView preview) {
  public SubscriptionView {
    frequencies = List.copyOf(frequencies);
  }
}
