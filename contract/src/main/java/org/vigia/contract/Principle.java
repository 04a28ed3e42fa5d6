package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A legal principle that a text invokes. */
public enum Principle {
  /** No return to a place of persecution, torture or irreparable harm. */
  NON_REFOULEMENT("non-refoulement"),
  /** Due process, fair-trial guarantees. */
  DUE_PROCESS("due-process"),
  /** Habeas corpus. */
  HABEAS_CORPUS("habeas-corpus"),
  /** Peremptory norms. */
  JUS_COGENS("jus-cogens");

  private final String id;

  Principle(String id) {
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
  public static Principle ofId(String id) {
    return Ids.find(Principle.class, Principle::id, id);
  }
}
