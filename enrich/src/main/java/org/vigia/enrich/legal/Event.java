package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.PartialDate;

/** A legal event of a document with all its tellings so far. Grows while a document is read. */
final class Event {
  private static final Set<String> REFUSALS =
      Set.of("refuse", "decline", "decline to", "deny", "reject", "rechazar", "denegar", "negarse");

  private final List<EventMention> mentions = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<NounClass> actorClasses = EnumSet.noneOf(NounClass.class);
  private final Set<String> instruments = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private LegalType type;
  private LegalStatus status;
  private @Nullable PartialDate date;

  Event(EventMention first) {
    this.type = first.type();
    this.status = first.status();
    add(first);
  }

  void add(EventMention mention) {
    if (isHeadlineGuess()) {
      type = mention.type();
      status = mention.status();
    }
    mentions.add(mention);
    names.addAll(mention.actorNames());
    actorClasses.addAll(mention.actorClasses());
    instruments.addAll(mention.instruments());
    places.addAll(mention.places());
    words.addAll(mention.objectWords());
    if (date == null
        || (mention.date() != null
            && mention.date().value().length() > date.value().length()
            && mention.date().overlaps(date))) {
      date = mention.date();
    }
    if (mention.status() == LegalStatus.OCCURRED
        && status == LegalStatus.PROPOSED
        && mention.type() == LegalType.CRIMINAL_CASE) {
      status = LegalStatus.OCCURRED;
    }
    if (type == LegalType.RULING && mention.isCourtDecision()) {
      type = mention.type();
    }
  }

  LegalType type() {
    return type;
  }

  LegalStatus status() {
    return status;
  }

  @Nullable PartialDate date() {
    return date;
  }

  Set<String> names() {
    return names;
  }

  Set<NounClass> actorClasses() {
    return actorClasses;
  }

  Set<String> instruments() {
    return instruments;
  }

  Set<String> places() {
    return places;
  }

  Set<String> words() {
    return words;
  }

  List<EventMention> mentions() {
    return mentions;
  }

  EventMention last() {
    return mentions.getLast();
  }

  boolean isCourtDecision() {
    return CourtDecisions.include(type);
  }

  /** Whether a court would not undo an order. */
  boolean refuses() {
    return mentions.stream()
        .anyMatch(mention -> REFUSALS.contains(mention.verb()) && mention.byHighCourt());
  }

  /** Whether only a headline tells it so far, in words that no rule knows. */
  boolean isHeadlineGuess() {
    return !mentions.isEmpty()
        && onlyHeadline()
        && mentions.stream().noneMatch(EventMention::byRule);
  }

  boolean onlyHeadline() {
    return mentions.stream().allMatch(mention -> mention.sentence().headline());
  }

  /** The telling that says most: not the headline, with an actor and a date, and surest. */
  EventMention fullest() {
    EventMention best = mentions.getFirst();
    for (EventMention mention : mentions) {
      if (fullness(mention) > fullness(best)) {
        best = mention;
      }
    }
    return best;
  }

  private double fullness(EventMention mention) {
    double score = mention.confidence() * 2 - (mention.confidence() < 0.55 ? 3 : 0);
    score += mention.sentence().headline() ? 0 : 1;
    score += mention.actor() == null ? 0 : 0.5;
    score += mention.actorNames().isEmpty() ? 0 : 0.3;
    score += mention.date() == null ? 0 : 0.5;
    score += mention.type() == type ? 0.5 : 0;
    score += mention.background() ? -0.2 : 0;
    return score + Math.min(0.4, (mention.end() - mention.begin()) / 500.0);
  }
}
