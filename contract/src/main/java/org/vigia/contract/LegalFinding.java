package org.vigia.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One legal event that one article tells, and what it adds to what is known.
 *
 * @param actor who acts, in the text's words
 * @param court id of the court or body where it is linked, else null
 * @param jurisdiction {@code country:XX}, {@code international}, or null
 * @param date when it happened, at the text's precision
 * @param instruments ids of treaties and laws that the event is about
 * @param citations case names, docket numbers and other references, normalised
 * @param stage position within the matter: {@code filed}, {@code restrained}, {@code enjoined},
 *     {@code decided}, {@code appealed}, {@code reversed} …
 * @param sentence the fullest sentence that tells it, verbatim
 * @param quote the exact part that carries it
 * @param also further exact parts of the text that tell the same event
 * @param previous the event of the matter that this one changes or follows, null where none is
 *     known
 */
public record LegalFinding(
    FindingId id,
    MatterId matterId,
    LegalType type,
    LegalStatus status,
    @Nullable String actor,
    @Nullable String court,
    @Nullable String jurisdiction,
    @Nullable PartialDate date,
    List<String> parties,
    List<String> instruments,
    List<String> citations,
    String stage,
    String sentence,
    String quote,
    List<String> also,
    Language language,
    List<WatchTopic> topics,
    double confidence,
    Novelty novelty,
    @Nullable KnownEvent previous,
    List<SourceReference> otherSources,
    ArticleReference article,
    Instant detectedAt) {
  public LegalFinding {
    Checks.notBlank("sentence", sentence);
    Checks.notBlank("quote", quote);
    Checks.share("confidence", confidence);
    parties = List.copyOf(parties);
    instruments = List.copyOf(instruments);
    citations = List.copyOf(citations);
    also = List.copyOf(also);
    topics = List.copyOf(topics);
    otherSources = List.copyOf(otherSources);
  }

  /** The same reading with what is known of its matter. */
  public LegalFinding judged(
      MatterId matter,
      Novelty verdict,
      @Nullable KnownEvent known,
      List<SourceReference> sources,
      Instant decidedAt) {
    return told(id, matter, verdict, known, sources, article, decidedAt);
  }

  /** The finding that says of this one that it does not hold. */
  public LegalFinding takenBack(FindingId withdrawal, ArticleReference by, Instant decidedAt) {
    return told(
        withdrawal, matterId, Novelty.WITHDRAWN, KnownEvent.of(this), List.of(), by, decidedAt);
  }

  private LegalFinding told(
      FindingId as,
      MatterId matter,
      Novelty verdict,
      @Nullable KnownEvent known,
      List<SourceReference> sources,
      ArticleReference where,
      Instant decidedAt) {
    return new LegalFinding(
        as,
        matter,
        type,
        status,
        actor,
        court,
        jurisdiction,
        date,
        parties,
        instruments,
        citations,
        stage,
        sentence,
        quote,
        also,
        language,
        topics,
        confidence,
        verdict,
        known,
        sources,
        where,
        decidedAt);
  }
}
