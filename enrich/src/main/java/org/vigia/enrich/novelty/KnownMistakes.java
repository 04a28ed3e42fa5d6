package org.vigia.enrich.novelty;

import java.util.List;

/** What an operator took back of one series or matter. */
public record KnownMistakes(String subject, List<Mistake> mistakes) {
  public KnownMistakes {
    mistakes = List.copyOf(mistakes);
  }
}
