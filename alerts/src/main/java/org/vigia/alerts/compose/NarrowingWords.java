package org.vigia.alerts.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigia.alerts.subscription.Narrowing;

/** Says what a subscription is about. */
final class NarrowingWords {
  private final Wording words;
  private final ReaderFormat format;

  NarrowingWords(Wording words, ReaderFormat format) {
    this.words = words;
    this.format = format;
  }

  String describe(Narrowing narrowing) {
    if (narrowing.isEmpty()) {
      return words.say("why.all");
    }
    List<String> parts = new ArrayList<>();
    add(parts, narrowing.kinds().stream().map(k -> words.say("narrow.kind." + k.id())));
    add(
        parts,
        narrowing.indicators().stream().map(i -> lowerFirst(words.say("indicator." + i.id()))));
    add(parts, narrowing.types().stream().map(t -> lowerFirst(words.say("type." + t.id()))));
    add(parts, narrowing.places().stream().map(format::place));
    add(parts, narrowing.instruments().stream().map(i -> words.find("instrument." + i).orElse(i)));
    add(parts, narrowing.topics().stream().map(t -> words.say("topic." + t.id())));
    add(parts, narrowing.sources().stream().map(s -> words.say("narrow.source", s)));
    if (narrowing.query() != null) {
      parts.add(words.say("narrow.query", narrowing.query()));
    }
    if (narrowing.minConfidence() > 0) {
      parts.add(words.say("narrow.confidence", format.percent(narrowing.minConfidence())));
    }
    return words.say("why.some", String.join("; ", parts));
  }

  private static void add(List<String> parts, Stream<String> values) {
    String joined = String.join(", ", values.sorted().toList());
    if (!joined.isEmpty()) {
      parts.add(joined);
    }
  }

  private String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.forLanguageTag(words.tag()))
        + text.substring(1);
  }
}
