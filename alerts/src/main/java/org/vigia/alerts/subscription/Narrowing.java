package org.vigia.alerts.subscription;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalType;
import org.vigia.contract.WatchTopic;

/**
 * What a subscription is about. An empty set narrows nothing; of a set that is not empty one
 * element has to fit, and every component has to fit.
 *
 * <p>Indicators speak of figures only and types of legal events only: where one of them is given
 * and the other is not, the other kind is left out; where both are given, either may fit.
 *
 * @param kinds figures, legal events
 * @param indicators what figures count
 * @param places {@code country:XX} or a facility's id; a country includes its known facilities
 * @param types kinds of legal events
 * @param instruments ids of treaties and laws that the event or its article is about
 * @param topics topics of the article
 * @param sources ids of feeds, or names of outlets
 * @param query free words in Lucene's query syntax, null where there is none
 * @param minConfidence least confidence, 0 to 1
 */
public record Narrowing(
    Set<FindingKind> kinds,
    Set<Indicator> indicators,
    Set<String> places,
    Set<LegalType> types,
    Set<String> instruments,
    Set<WatchTopic> topics,
    Set<String> sources,
    @Nullable String query,
    double minConfidence) {
  /** Narrows nothing: every alert. */
  public static final Narrowing NONE =
      new Narrowing(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, 0);

  private static final Pattern PLACE =
      Pattern.compile("global|country:[A-Z]{2}|facility:[a-z0-9][a-z0-9-]*");
  private static final int LONGEST_QUERY = 1_000;

  public Narrowing {
    kinds = Set.copyOf(kinds);
    indicators = Set.copyOf(indicators);
    places = Set.copyOf(places);
    types = Set.copyOf(types);
    instruments = Set.copyOf(instruments);
    topics = Set.copyOf(topics);
    sources = Set.copyOf(sources);
    query = query == null || query.isBlank() ? null : query.strip();
    for (String place : places) {
      if (!PLACE.matcher(place).matches()) {
        throw new IllegalArgumentException(
            "'" + place + "' is not a place: write country:SV, facility:cecot or global");
      }
    }
    if (query != null && query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException(
          "a query may have " + LONGEST_QUERY + " characters, but this one has " + query.length());
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException(
          "the least confidence must be between 0 and 1, but is " + minConfidence);
    }
  }

  /** Whether it lets everything through. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** With a free query in place of the one there is. */
  public Narrowing withQuery(@Nullable String words) {
    return new Narrowing(
        kinds, indicators, places, types, instruments, topics, sources, words, minConfidence);
  }
}
