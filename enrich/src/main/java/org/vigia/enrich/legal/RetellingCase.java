package org.vigia.enrich.legal;

import java.util.List;

/**
 * A telling and an event told before it, as what is learned goes by them.
 *
 * @param traits names that hold of the two
 * @param again whether the telling tells the event again
 */
public record RetellingCase(List<String> traits, boolean again) {
  public RetellingCase {
    traits = List.copyOf(traits);
  }
}
