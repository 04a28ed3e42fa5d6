package org.vigia.enrich.gazetteer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.vigia.runtime.lexicon.PhraseTrie;

/** The whole watch list, loaded once. Immutable and safe for any number of threads. */
public final class Gazetteer {
  private final Map<String, GazetteerEntry> entries;
  private final PhraseTrie<KnownName> names;

  Gazetteer(Map<String, GazetteerEntry> entries, PhraseTrie<KnownName> names) {
    this.entries = Map.copyOf(entries);
    this.names = names;
  }

  /**
   * The gazetteer that ships with the product.
   *
   * @throws org.vigia.runtime.lexicon.LexiconException if a file is wrong; the message names file,
   *     line and key
   */
  public static Gazetteer bundled() {
    return new GazetteerLoader().loadBundled();
  }

  /** What is known of an id. */
  public Optional<GazetteerEntry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Everything known. */
  public Collection<GazetteerEntry> entries() {
    return entries.values();
  }

  /**
   * The country, as {@code country:XX}, to which an id belongs; of a country the country itself.
   */
  public Optional<String> countryOf(String id) {
    if (id.startsWith("country:")) {
      return Optional.of(id);
    }
    return entry(id).map(GazetteerEntry::country);
  }

  /** The id that a part counts for as well. */
  public Optional<String> wholeOf(String id) {
    return entry(id).map(GazetteerEntry::whole);
  }

  /** What an entity is; empty for instruments, principles and unknown ids. */
  public Optional<EntityKind> kindOf(String id) {
    return entry(id).map(GazetteerEntry::kind);
  }

  /** Whether an id is one of those that events, gold sets and subscriptions share. */
  public boolean isWatched(String id) {
    return entry(id).filter(GazetteerEntry::watched).isPresent();
  }

  PhraseTrie<KnownName> names() {
    return names;
  }
}
