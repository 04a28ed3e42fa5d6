package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Kind of a legal development. */
public enum LegalType {
  /** A suit, petition, habeas application or complaint is lodged. */
  LAWSUIT_FILED("lawsuit-filed"),
  /** A court blocks, halts, pauses, bars or temporarily restrains an act. */
  INJUNCTION("injunction"),
  /** Any other court decision. */
  RULING("ruling"),
  /** A higher court lifts, stays, vacates or overturns a lower court's order. */
  REVERSAL("reversal"),
  /** A party appeals or asks a higher court to intervene. */
  APPEAL("appeal"),
  /**
   * An executive order, proclamation, directive or decree, a state of exception declared or
   * extended.
   */
  EXECUTIVE_ACTION("executive-action"),
  /** A legislature passes or amends a law, or a law enters into force. */
  LEGISLATION("legislation"),
  /** A bill or reform is proposed in a legislature. */
  BILL_INTRODUCED("bill-introduced"),
  /** A deal between states is offered, reached, signed, suspended or ended. */
  AGREEMENT("agreement"),
  /** A treaty is signed, ratified, acceded to, denounced or withdrawn from. */
  TREATY_ACTION("treaty-action"),
  /** A UN, inter-American or other treaty body finds, condemns, requests, orders or urges. */
  INTERNATIONAL_BODY_ACTION("international-body-action"),
  /** A group or person is officially designated. */
  DESIGNATION("designation"),
  /** An indictment, charge, trial, conviction, acquittal or sentence. */
  CRIMINAL_CASE("criminal-case"),
  /** An official inquiry, inspection, audit or congressional probe. */
  INVESTIGATION("investigation"),
  /** Parties settle. */
  SETTLEMENT("settlement");

  private final String id;

  LegalType(String id) {
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
  public static LegalType ofId(String id) {
    return Ids.find(LegalType.class, LegalType::id, id);
  }
}
