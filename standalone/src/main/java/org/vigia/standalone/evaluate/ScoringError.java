package org.vigia.standalone.evaluate;

import java.util.Locale;

/**
 * A miss or a false alarm.
 *
 * @param doc document's name
 * @param entry the entry in one line
 */
public record ScoringError(Score score, Kind kind, String doc, String entry) {
  /** On which side the entry is left over. */
  public enum Kind {
    MISS,
    FALSE_ALARM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%-19s %-11s %-26s %s", score.id(), kind, doc, entry);
  }
}
