package org.vigia.alerts.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.vigia.contract.Language;

/**
 * Somebody who wants to be told.
 *
 * @param language of the mails: English or Spanish
 * @param locale how numbers and dates are written
 * @param zone where digests are due in the morning, and in which times are given
 */
public record Subscriber(
    SubscriberId id,
    EmailAddress address,
    Language language,
    Locale locale,
    ZoneId zone,
    SubscriberState state,
    Instant createdAt) {
  public Subscriber {
    if (language == Language.OTHER) {
      throw new IllegalArgumentException("mails are written in English or Spanish");
    }
  }

  /**
   * How numbers are written unless somebody asks for another way: as in the United States, and as
   * in El Salvador (1,300.5), where most readers of Spanish are.
   */
  public static Locale localeOf(Language language) {
    return language == Language.SPANISH ? Locale.of("es", "SV") : Locale.US;
  }
}
