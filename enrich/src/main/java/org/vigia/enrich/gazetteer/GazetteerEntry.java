package org.vigia.enrich.gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an id besides its names.
 *
 * @param kind what it is; null for instruments, principles, offices and look-alikes
 * @param country {@code country:XX} to which it belongs, null if to none
 * @param whole id of what it is a part of, null if of nothing
 * @param wikidata Wikidata id, null where none is certain
 * @param instrumentClass of an instrument, what a later "the Convention" may refer to, else null
 * @param watched whether the id is one of those that events, gold sets and subscriptions share; the
 *     gazetteer knows many more
 * @param holders of an office, who held it when
 */
public record GazetteerEntry(
    String id,
    @Nullable EntityKind kind,
    @Nullable String country,
    @Nullable String whole,
    @Nullable String wikidata,
    @Nullable String instrumentClass,
    boolean watched,
    List<Holder> holders) {
  public GazetteerEntry {
    holders = List.copyOf(holders);
  }

  /**
   * A term of office.
   *
   * @param from first day
   * @param to last day; null while it lasts
   */
  public record Holder(String person, LocalDate from, @Nullable LocalDate to) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** Who held the office on a day. */
  public Optional<String> holderOn(LocalDate day) {
    return holders.stream().filter(h -> h.holdsOn(day)).map(Holder::person).findFirst();
  }
}
