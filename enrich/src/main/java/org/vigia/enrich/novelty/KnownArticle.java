package org.vigia.enrich.novelty;

import java.util.List;
import org.vigia.contract.StatisticFinding;

/**
 * What an article said when it was last read.
 *
 * @param textSha256 digest of that version
 * @param figures its figures as judged then
 */
public record KnownArticle(int version, String textSha256, List<StatisticFinding> figures) {
  public KnownArticle {
    figures = List.copyOf(figures);
  }
}
