package org.vigia.contract;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal event of the same matter that was known before: what a reversal reverses, what an appeal
 * is against.
 */
public record KnownEvent(
    FindingId findingId,
    LegalType type,
    @Nullable String actor,
    @Nullable PartialDate date,
    String sourceName,
    URI url,
    LocalDate publishedOn) {

  /** What a finding makes known. */
  public static KnownEvent of(LegalFinding finding) {
    return new KnownEvent(
        finding.id(),
        finding.type(),
        finding.actor(),
        finding.date(),
        finding.article().sourceName(),
        finding.article().url(),
        finding.article().publishedOn());
  }
}
