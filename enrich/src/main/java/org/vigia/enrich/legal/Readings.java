package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns an event with its tellings into the reading that the product publishes. */
final class Readings {
  private Readings() {}

  static LegalReading of(Event event, Countries countries) {
    EventMention quote = event.fullest();
    List<LegalReading.Span> also = new ArrayList<>();
    for (EventMention mention : event.mentions()) {
      boolean same = mention.begin() == quote.begin() && mention.end() == quote.end();
      if (!same) {
        also.add(new LegalReading.Span(mention.begin(), mention.end()));
      }
    }
    return new LegalReading(
        event.type(),
        event.status(),
        actor(event, quote),
        event.mentions().stream()
            .map(EventMention::court)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        countries.of(event),
        event.date(),
        event.mentions().stream().flatMap(m -> m.parties().stream()).distinct().toList(),
        event.instruments().stream().sorted().toList(),
        EventStage.of(event),
        quote.sentence(),
        quote.begin(),
        quote.end(),
        also,
        event.mentions().stream().allMatch(EventMention::background),
        confidence(event),
        quote.cues());
  }

  private static @Nullable String actor(Event event, EventMention quote) {
    if (quote.actor() != null && !quote.actorClasses().contains(NounClass.PRONOUN)) {
      return quote.actor();
    }
    return event.mentions().stream()
        .filter(mention ->
            mention.actor() != null && !mention.actorClasses().contains(NounClass.PRONOUN))
        .map(EventMention::actor)
        .findFirst()
        .orElse(quote.actor());
  }

  private static double confidence(Event event) {
    double best = event.mentions().stream().mapToDouble(EventMention::probability).max().orElse(0);
    double more = Math.min(0.05, 0.02 * (event.mentions().size() - 1));
    return Math.min(0.98, best + more);
  }
}
