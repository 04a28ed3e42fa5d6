package org.vigia.alerts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-up page as its template sees it.
 *
 * @param seal hidden field by which the form is known to be ours
 * @param problem what is wrong with what was typed, null where nothing is
 * @param problemField where it is wrong
 */
public record SignUpView(
    PageFrame frame,
    String seal,
    String email,
    List<Choice> frequencies,
    List<Choice> zones,
    NarrowingView narrowing,
    @Nullable String problem,
    String problemField,
    @Nullable PreviewView preview) {
  public SignUpView {
    frequencies = List.copyOf(frequencies);
    zones = List.copyOf(zones);
  }
}
