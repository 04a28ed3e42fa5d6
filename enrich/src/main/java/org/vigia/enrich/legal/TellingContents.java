package org.vigia.enrich.legal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.vigia.enrich.legal.TellingExtent.Extent;

/** What the words of a telling hold: nouns and adjectives, laws, countries. */
final class TellingContents {
  private final SentenceView view;

  TellingContents(SentenceView view) {
    this.view = view;
  }

  /** The lemmas of its longer nouns and adjectives. */
  Set<String> words(Extent extent) {
    Set<String> words = new HashSet<>();
    for (int i = extent.first(); i < extent.last(); i++) {
      WordKind kind = view.kind(i);
      if ((kind == WordKind.NOUN || kind == WordKind.ADJECTIVE) && view.word(i).length() > 3) {
        words.add(view.token(i).lemma().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** The ids of the laws and treaties that it names. */
  Set<String> instruments(Extent extent) {
    Set<String> ids = new HashSet<>();
    for (LinkedName name : view.names()) {
      if (name.instrument() && within(name, extent)) {
        ids.add(name.id());
      }
    }
    return ids;
  }

  /** The ids of the countries that it names. */
  Set<String> places(Extent extent) {
    Set<String> ids = new HashSet<>();
    for (LinkedName name : view.names()) {
      if (name.id().startsWith("country:") && within(name, extent)) {
        ids.add(name.id());
      }
    }
    return ids;
  }

  private boolean within(LinkedName name, Extent extent) {
    return name.begin() >= view.token(extent.first()).begin()
        && name.end() <= view.token(extent.last() - 1).end();
  }
}
