package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a text was not read, or not all of it. */
public enum Remark {
  /** It is in neither English nor Spanish: names are found in it, figures and events are not. */
  OTHER_LANGUAGE("other-language"),
  /** It is longer than {@code enrich.longestText}: only its beginning was read. */
  TEXT_CUT("text-cut"),
  /** It has stretches of pages without a blank, which were passed over. */
  UNBROKEN_PASSED_OVER("unbroken-passed-over");

  private final String id;

  Remark(String id) {
    this.id = id;
  }

  /** The id in events. */
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
  public static Remark ofId(String id) {
    return Ids.find(Remark.class, Remark::id, id);
  }
}
