package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Language of a text, decided by the text. */
public enum Language {
  /** English. */
  ENGLISH("en"),
  /** Spanish. */
  SPANISH("es"),
  /** Undetermined, or one that the product does not read. */
  OTHER("und");

  private final String id;

  Language(String id) {
    this.id = id;
  }

  /** The id in events, annotations and queries. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * The constant of an id.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  @JsonCreator
  public static Language ofId(String id) {
    return Ids.find(Language.class, Language::id, id);
  }
}
