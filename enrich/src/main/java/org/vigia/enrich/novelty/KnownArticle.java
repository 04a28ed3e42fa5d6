package org.vigia.enrich.novelty;

import java.util.List;
import java.util.Objects;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.StatisticFinding;

/**
 * What an article said when it was last read.
 *
 * @param textSha256 digest of that version
 * @param figures its figures as judged then
 * @param events the legal events that it told as news, in whichever version, and has not taken back
 */
public record KnownArticle(
    int version, String textSha256, List<StatisticFinding> figures, List<LegalFinding> events) {
  public KnownArticle {
    figures = List.copyOf(figures);
    // What an earlier program remembered has none.
    events = List.copyOf(Objects.requireNonNullElse(events, List.of()));
  }
}
