package org.vigia.enrich.statistic;

import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.lexicon.Sense;

/** What happens to those who are counted, before place decides which indicator that is. */
enum Family {
  DEATH,
  KILLED,
  ARREST,
  HOLD,
  MOVE,
  ARRIVE,
  ACCEPT,
  RETURN,
  RELEASE,
  NO_CONVICTION,
  WRONGLY,
  MINORS,
  DISAPPEARANCE,
  TORTURE,
  RIGHTS,
  ASYLUM,
  CAPACITY,
  CELL,
  FLIGHT,
  LITIGATION;

  /** How much a word speaks for a family, and for which. */
  record Weight(Family family, double asNoun, double nearby) {}

  /** What a sense speaks for, null for context words. */
  static @Nullable Weight of(Sense sense) {
    return switch (sense) {
      case DIE -> new Weight(DEATH, 2.6, 2.1);
      case DEATH -> new Weight(DEATH, 3.2, 1.5);
      case KILL -> new Weight(KILLED, 2.6, 2.2);
      case HOMICIDE -> new Weight(KILLED, 2.2, 0.6);
      case ARREST -> new Weight(ARREST, 2.0, 1.7);
      case ARRESTS -> new Weight(ARREST, 2.6, 1.4);
      case DETAIN -> new Weight(ARREST, 1.2, 1.0);
      case HOLD -> new Weight(HOLD, 1.2, 1.25);
      case JAIL -> new Weight(ARREST, 1.3, 1.2);
      case PRISONER -> new Weight(HOLD, 1.0, 0.45);
      case DEPORT -> new Weight(MOVE, 2.2, 1.9);
      case DEPORTATION -> new Weight(MOVE, 2.4, 1.2);
      case SEND -> new Weight(MOVE, 1.6, 1.5);
      case RETURN_HOME -> new Weight(RETURN, 1.8, 1.7);
      case RELEASE -> new Weight(RELEASE, 2.0, 1.75);
      case ARRIVE -> new Weight(ARRIVE, 1.0, 1.1);
      case ACCEPT -> new Weight(ACCEPT, 1.2, 1.2);
      case NO_CONVICTION -> new Weight(NO_CONVICTION, 3.0, 3.2);
      case WRONGLY -> new Weight(WRONGLY, 2.6, 2.6);
      case MINOR -> new Weight(MINORS, 1.5, 0.5);
      case DISAPPEARANCE -> new Weight(DISAPPEARANCE, 4.0, 2.2);
      case TORTURE -> new Weight(TORTURE, 3.6, 1.3);
      case RIGHTS -> new Weight(RIGHTS, 3.2, 1.0);
      case ASYLUM_CASE -> new Weight(ASYLUM, 3.4, 1.7);
      case ASYLUM -> new Weight(ASYLUM, 1.2, 0.4);
      case CAPACITY -> new Weight(CAPACITY, 3.0, 2.5);
      case PER_CELL -> new Weight(CELL, 2.6, 2.6);
      case FLIGHT -> new Weight(FLIGHT, 4.0, 0.5);
      case LAWSUIT -> new Weight(LITIGATION, 4.0, 0.6);
      default -> null;
    };
  }

  /** Whether its figures count something other than people. */
  boolean countsThings() {
    return switch (this) {
      case FLIGHT, LITIGATION, TORTURE, RIGHTS, DISAPPEARANCE -> true;
      default -> false;
    };
  }
}
