package org.vigia.contract;

/**
 * Tells findings that take back what Vigía read wrongly (an operator decided so) from those by
 * which a source takes something back: both have the novelty {@link Novelty#WITHDRAWN}, and the id
 * says whose mistake it was.
 */
public final class TakenBack {
  private static final String LABEL = "withdrawn on review";

  private TakenBack() {}

  /** The id of what takes a figure back; a function of what both findings have in common. */
  public static FindingId idFor(StatisticFinding finding) {
    return idFor(
        finding.article().id(), finding.seriesId().value(), finding.sentence(), finding.quote());
  }

  /** The id of what takes a legal event back. */
  public static FindingId idFor(LegalFinding finding) {
    return idFor(
        finding.article().id(), finding.matterId().value(), finding.sentence(), finding.quote());
  }

  /** Whether a finding takes back what was read wrongly. */
  public static boolean isOurs(StatisticFinding finding) {
    return finding.novelty() == Novelty.WITHDRAWN && finding.id().equals(idFor(finding));
  }

  /** Whether a finding takes back what was read wrongly. */
  public static boolean isOurs(LegalFinding finding) {
    return finding.novelty() == Novelty.WITHDRAWN && finding.id().equals(idFor(finding));
  }

  private static FindingId idFor(ArticleId article, String subject, String sentence, String quote) {
    return FindingId.of(article, LABEL, subject, sentence, quote);
  }
}
