package org.vigia.enrich.novelty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FindingId;
import org.vigia.contract.KnownEvent;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.MatterId;
import org.vigia.contract.PartialDate;
import org.vigia.contract.SourceReference;

/** A legal matter: its events in the order in which they became known. */
public record Matter(MatterId id, List<Event> events) {
  public Matter {
    events = List.copyOf(events);
  }

  /**
   * The matter with one more event, or with an event replaced by a fuller one of the same finding.
   */
  Matter with(Event event) {
    List<Event> all = new ArrayList<>(events);
    all.removeIf(e -> e.finding().equals(event.finding()));
    all.add(event);
    return new Matter(id, all);
  }

  /** The matter without what a finding told. */
  Matter without(FindingId finding) {
    return new Matter(id, events.stream().filter(e -> !e.finding().equals(finding)).toList());
  }

  /** The day of its last news. */
  LocalDate lastActive() {
    return events.stream().map(Event::day).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
  }

  /**
   * An event as it is remembered.
   *
   * @param finding the finding that told it first
   * @param ids entities and instruments named with it
   * @param stems beginnings of its content words, in any language it was told in
   */
  public record Event(
      FindingId finding,
      LegalType type,
      LegalStatus status,
      @Nullable String actor,
      @Nullable String court,
      @Nullable PartialDate date,
      List<String> ids,
      List<String> stems,
      List<String> citations,
      List<SourceReference> sources) {
    public Event {
      ids = List.copyOf(ids);
      stems = List.copyOf(stems);
      citations = List.copyOf(citations);
      sources = List.copyOf(sources);
    }

    /** When it happened, as far as is known: its date, else when it was first published. */
    LocalDate day() {
      return date == null ? sources.getFirst().publishedOn() : date.latest();
    }

    /** The same without what an article said; nobody else may have told it. */
    Event without(ArticleId article) {
      return new Event(
          finding,
          type,
          status,
          actor,
          court,
          date,
          ids,
          stems,
          citations,
          sources.stream().filter(source -> !source.articleId().equals(article)).toList());
    }

    KnownEvent known() {
      SourceReference source = sources.getFirst();
      return new KnownEvent(
          finding, type, actor, date, source.sourceName(), source.url(), source.publishedOn());
    }
  }
}
