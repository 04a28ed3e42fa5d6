package org.vigia.enrich.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigia.enrich.entity.EntityMention.Manner;
import org.vigia.enrich.gazetteer.EntityKind;
import org.vigia.enrich.gazetteer.Gazetteer;

/**
 * All entities of one document, sorted by offset, none overlapping another. Immutable; the place to
 * ask which country or facility a stretch of the text speaks of.
 */
public final class DocumentEntities {
  private final List<EntityMention> mentions;
  private final Gazetteer gazetteer;
  private final Map<String, Integer> counts;

  DocumentEntities(List<EntityMention> mentions, Gazetteer gazetteer) {
    this.mentions = List.copyOf(mentions);
    this.gazetteer = gazetteer;
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (EntityMention mention : mentions) {
      mention.linked().ifPresent(id -> counted.merge(id, 1, Integer::sum));
    }
    // A part counts as its whole: who writes of Camp 6 writes of Guantánamo.
    for (String id : List.copyOf(counted.keySet())) {
      gazetteer.wholeOf(id).ifPresent(whole -> counted.merge(whole, counted.get(id), Integer::sum));
    }
    this.counts = counted;
  }

  /** Every mention in text order, those that only the recogniser saw among them. */
  public List<EntityMention> mentions() {
    return mentions;
  }

  /** The linked ids in the order of their first mention; the whole of a mentioned part included. */
  public Set<String> ids() {
    return counts.keySet();
  }

  /** How often a linked entity, or a part of it, is mentioned. */
  public int count(String id) {
    return counts.getOrDefault(id, 0);
  }

  /** Whether a linked entity is mentioned at all. */
  public boolean mentions(String id) {
    return counts.containsKey(id);
  }

  /** The mentions that lie wholly between two offsets, in text order. */
  public List<EntityMention> within(int begin, int end) {
    List<EntityMention> found = new ArrayList<>();
    for (int i = firstAt(begin); i < mentions.size() && mentions.get(i).begin() < end; i++) {
      if (mentions.get(i).end() <= end) {
        found.add(mentions.get(i));
      }
    }
    return found;
  }

  /** The mention that covers an offset. */
  public Optional<EntityMention> at(int offset) {
    int next = firstAt(offset + 1);
    if (next == 0) {
      return Optional.empty();
    }
    EntityMention before = mentions.get(next - 1);
    return offset < before.end() ? Optional.of(before) : Optional.empty();
  }

  /** The countries and facilities spoken of between two offsets, in text order. */
  public List<EntityMention> placesWithin(int begin, int end) {
    return within(begin, end).stream().filter(EntityMention::isPlace).toList();
  }

  /** The last place spoken of before an offset. */
  public Optional<EntityMention> lastPlaceBefore(int offset) {
    for (int i = firstAt(offset) - 1; i >= 0; i--) {
      if (mentions.get(i).isPlace()) {
        return Optional.of(mentions.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * The country, as {@code country:XX}, to which a linked entity belongs; of a country the country
   * itself. Empty for international bodies and gangs.
   */
  public Optional<String> countryOf(String id) {
    return gazetteer.countryOf(id);
  }

  /** What an entity is a part of: the base of a camp on it. */
  public Optional<String> wholeOf(String id) {
    return gazetteer.wholeOf(id);
  }

  /**
   * The country that the document is mainly about: the one most often named, by people or by
   * facilities and bodies that belong to it.
   */
  public Optional<String> mainCountry() {
    Map<String, Integer> weight = new LinkedHashMap<>();
    for (EntityMention mention : mentions) {
      if (mention.id() == null || mention.manner() == Manner.ANAPHOR) {
        continue;
      }
      int add =
          mention.kind() == EntityKind.COUNTRY || mention.kind() == EntityKind.FACILITY ? 2 : 1;
      gazetteer.countryOf(mention.id()).ifPresent(c -> weight.merge(c, add, Integer::sum));
    }
    return weight.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The linked ids of one kind, in the order of their first mention. */
  public Set<String> ids(EntityKind kind) {
    return mentions.stream()
        .filter(m -> m.kind() == kind && m.id() != null)
        .flatMap(m -> m.linked().stream())
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /** Index of the first mention that begins at or behind an offset. */
  private int firstAt(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
