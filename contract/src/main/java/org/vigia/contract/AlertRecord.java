package org.vigia.contract;

import java.time.Instant;
import java.util.List;

/**
 * That an alert went out: what was told, never to whom.
 *
 * @param kind {@code alert}, {@code digest} or {@code correction}
 * @param channel {@code mail} or {@code webhook}
 * @param recipients how many got it
 */
public record AlertRecord(
    AlertId id,
    String kind,
    String channel,
    List<FindingId> findings,
    List<ArticleId> articles,
    int recipients,
    Instant sentAt) {
  public AlertRecord {
    findings = List.copyOf(findings);
    articles = List.copyOf(articles);
  }
}
