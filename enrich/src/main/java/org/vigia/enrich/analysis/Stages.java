package org.vigia.enrich.analysis;

import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;

/** The stage of a matter that an event marks. */
public final class Stages {
  private Stages() {}

  /** One lower-case word. */
  public static String of(LegalType type, LegalStatus status) {
    if (status != LegalStatus.OCCURRED) {
      return "announced";
    }
    return switch (type) {
      case LAWSUIT_FILED -> "filed";
      case INJUNCTION -> "restrained";
      case RULING -> "decided";
      case REVERSAL -> "reversed";
      case APPEAL -> "appealed";
      case EXECUTIVE_ACTION, LEGISLATION, TREATY_ACTION, AGREEMENT, DESIGNATION -> "in-force";
      case BILL_INTRODUCED -> "introduced";
      case INTERNATIONAL_BODY_ACTION -> "found";
      case CRIMINAL_CASE -> "charged";
      case INVESTIGATION -> "investigated";
      case SETTLEMENT -> "settled";
    };
  }
}
