package org.vigia.enrich.legal;

import java.util.EnumSet;
import java.util.Set;
import org.vigia.contract.LegalType;

/** The types of what courts decide: one decision may be told as any of them. */
final class CourtDecisions {
  private static final Set<LegalType> TYPES =
      EnumSet.of(LegalType.RULING, LegalType.INJUNCTION, LegalType.REVERSAL);

  private CourtDecisions() {}

  static boolean include(LegalType type) {
    return TYPES.contains(type);
  }
}
