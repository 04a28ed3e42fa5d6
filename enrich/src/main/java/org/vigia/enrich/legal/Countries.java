package org.vigia.enrich.legal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;

/** Under whose law an event happens: the country of the court or body, else of who acts. */
final class Countries {
  private static final String UNITED_STATES = "country:US";
  private static final List<String> US_COURTS =
      List.of("federal judge", "federal court", "u.s. district", "circuit", "federal appeals");

  private final Function<String, Optional<String>> countryOf;

  /**
   * Countries by id.
   *
   * @param countryOf the country of a gazetteer id, empty where it has none
   */
  Countries(Function<String, Optional<String>> countryOf) {
    this.countryOf = countryOf;
  }

  /** {@code country:XX}, {@code international}, or null where the text does not say. */
  @Nullable String of(Event event) {
    if (event.type() == LegalType.INTERNATIONAL_BODY_ACTION) {
      return "international";
    }
    for (EventMention mention : event.mentions()) {
      Optional<String> country = Optional.ofNullable(mention.court()).flatMap(countryOf);
      if (country.isPresent()) {
        return country.get();
      }
    }
    boolean federal =
        event.mentions().stream()
            .map(EventMention::actor)
            .anyMatch(actor -> actor != null && isUnitedStatesCourt(actor));
    if (federal) {
      return UNITED_STATES;
    }
    return event.places().size() == 1 && event.type() != LegalType.AGREEMENT
        ? event.places().iterator().next()
        : null;
  }

  private static boolean isUnitedStatesCourt(String actor) {
    String lower = actor.toLowerCase(java.util.Locale.ROOT);
    return US_COURTS.stream().anyMatch(lower::contains);
  }
}
