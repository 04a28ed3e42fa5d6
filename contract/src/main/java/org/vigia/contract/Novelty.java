package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a finding adds to what is known. */
public enum Novelty {
  /** The first figure of its series, or a legal event not told before. */
  NEW("new"),
  /** Differs from the last known figure and is not older. */
  REVISED("revised"),
  /** Another source gives another figure for the same date. */
  CONFLICTING("conflicting"),
  /** Known already. */
  REPEATED("repeated"),
  /** A rounded restatement of a known figure. */
  ROUNDED("rounded"),
  /** Older than the last known. */
  BACKGROUND("background"),
  /** A correction or retraction took it back. */
  WITHDRAWN("withdrawn"),
  /** Read with too little confidence to count as known or to alert. */
  UNCONFIRMED("unconfirmed");

  private final String id;

  Novelty(String id) {
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
  public static Novelty ofId(String id) {
    return Ids.find(Novelty.class, Novelty::id, id);
  }

  /** Whether a finding of this kind is news that subscribers are told of. */
  public boolean isNews() {
    return switch (this) {
      case NEW, REVISED, CONFLICTING, WITHDRAWN -> true;
      case REPEATED, ROUNDED, BACKGROUND, UNCONFIRMED -> false;
    };
  }
}
