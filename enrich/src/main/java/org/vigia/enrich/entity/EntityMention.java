package org.vigia.enrich.entity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.gazetteer.EntityKind;

/**
 * A place in the text that speaks of an entity.
 *
 * @param id gazetteer id such as {@code facility:cecot} or {@code country:SV}, null for a name that
 *     the gazetteer does not hold
 * @param begin offset of the first character in the document
 * @param end offset behind the last; a possessive {@code 's} is not included
 * @param text the characters between
 * @param manner how the text speaks of it
 */
public record EntityMention(
    @Nullable String id, EntityKind kind, int begin, int end, String text, Manner manner) {

  /** How a text speaks of an entity. */
  public enum Manner {
    /** By a name. */
    NAME,
    /** By the people of a country: "Salvadoran", "venezolanos". */
    DEMONYM,
    /** By a country's capital: "Kigali agreed". */
    CAPITAL,
    /** By an office: "the Homeland Security secretary". */
    TITLE,
    /** By a description that refers back: "the prison", "la comisión". */
    ANAPHOR
  }

  /** The id, empty for a name that the gazetteer does not hold. */
  public Optional<String> linked() {
    return Optional.ofNullable(id);
  }

  /** Whether it is a country or a facility that the gazetteer holds. */
  public boolean isPlace() {
    return id != null && (kind == EntityKind.COUNTRY || kind == EntityKind.FACILITY);
  }
}
