package org.vigia.standalone.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a demo run came to; the shape that {@code vigia demo --once --json} prints.
 *
 * @param articles articles that enrichment read
 * @param offTopic of these (and of those ingest left out) the ones on no watched topic
 * @param duplicates copies of earlier articles
 * @param statistics findings of figures
 * @param legalDevelopments findings of legal events
 * @param alerts mails handed to the mail server, as alerts.v1 tells
 * @param differences for people: expected and unexpected news, article by article; empty when all
 *     is as expected
 */
@JsonPropertyOrder({
  "articles",
  "offTopic",
  "duplicates",
  "statistics",
  "legalDevelopments",
  "alerts",
  "mails",
  "latencySeconds",
  "seconds",
  "peakRssMb"
})
public record DemoReport(
    int articles,
    int offTopic,
    int duplicates,
    int statistics,
    int legalDevelopments,
    int alerts,
    Mails mails,
    Latency latencySeconds,
    Seconds seconds,
    long peakRssMb,
    List<String> differences) {
  public DemoReport {
    differences = List.copyOf(differences);
  }

  /** Mails against those that the story calls for. */
  public record Mails(int expected, int received, int missing, int unexpected, int repeated) {
    /** Whether everybody got what they should and nothing else. */
    public boolean allRight() {
      return missing == 0 && unexpected == 0 && repeated == 0;
    }
  }

  /** Percentiles, seconds. */
  public record Latency(double p50, double p95, String what) {}

  /** Seconds since the process started. */
  public record Seconds(double toReady, double toFirstMail, double total) {}
}
