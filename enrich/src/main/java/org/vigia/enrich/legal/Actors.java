package org.vigia.enrich.legal;

/** Who can do what a verb says, by the classes of nouns. */
final class Actors {
  /** What is filed, given or signed, and does not file, give or sign. */
  private static final NounClass[] PAPERS = {
    NounClass.SUIT,
    NounClass.ORDER,
    NounClass.INJUNCTION,
    NounClass.BILL,
    NounClass.DEAL,
    NounClass.EXECUTIVE_ORDER,
    NounClass.EXCEPTION,
    NounClass.APPEAL
  };

  private Actors() {}

  /** Whether it is a paper, which is filed, given or signed. */
  static boolean isPaper(NounPhrase phrase) {
    return phrase.isAny(PAPERS);
  }

  /** Laws come into force and talks begin; whatever else is done, people and bodies do. */
  static boolean isActor(NounPhrase phrase, VerbUse use) {
    boolean things = use.isAny(VerbGroup.FORCE, VerbGroup.LAPSE, VerbGroup.BEGIN);
    return things ? isActorOrThing(phrase) : isActor(phrase);
  }

  private static boolean isActorOrThing(NounPhrase phrase) {
    return isActor(phrase)
        || phrase.isAny(
            NounClass.LAW,
            NounClass.POLICY,
            NounClass.EXECUTIVE_ORDER,
            NounClass.DEAL,
            NounClass.TRIAL,
            NounClass.TALKS,
            NounClass.PROBE,
            NounClass.TREATY);
  }

  /** Whether people or a body do what is done. */
  static boolean isActor(NounPhrase phrase) {
    return phrase.isAny(
        NounClass.COURT,
        NounClass.INTERNATIONAL,
        NounClass.GOVERNMENT,
        NounClass.AGENCY,
        NounClass.LEGISLATURE,
        NounClass.PARTY,
        NounClass.PROSECUTION,
        NounClass.WATCHDOG,
        NounClass.STATE);
  }
}
