package org.vigia.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.vigia.contract.Novelty;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.analysis.ArticleReader;
import org.vigia.enrich.novelty.Judgement;

/**
 * What enrichment counts: {@code vigia.enrich.*}. What a crash cuts short is done again, and
 * counted again. Thread-safe.
 */
final class EnrichMetrics {
  /** The setting by which Kafka Streams hands them to what it makes itself. */
  static final String SETTING = "vigia.enrich.metrics";

  private final MeterRegistry registry;
  private final Timer reading;
  private final Counter judged;
  private final Counter refused;

  EnrichMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.reading =
        Timer.builder("vigia.enrich.reading")
            .description("Time that reading an article takes")
            .register(registry);
    this.judged = articles("judged");
    this.refused = articles("refused");
    for (Novelty novelty : Novelty.values()) {
      var _ = findings("statistic", novelty);
      var _ = findings("legal", novelty);
    }
  }

  /** Those that stand in settings; others that nobody sees where there are none. */
  static EnrichMetrics of(Map<String, ?> settings) {
    return settings.get(SETTING) instanceof EnrichMetrics given
        ? given
        : new EnrichMetrics(new SimpleMeterRegistry());
  }

  /** A reader whose readings are timed; those that fail are not. */
  ArticleReader timing(ArticleReader reader) {
    return article -> {
      long begin = System.nanoTime();
      Analysis analysis = reader.read(article);
      reading.record(Duration.ofNanos(System.nanoTime() - begin));
      return analysis;
    };
  }

  /** An article was judged. */
  void judged(Judgement judgement) {
    judged.increment();
    judgement.statistics().forEach(one -> findings("statistic", one.novelty()).increment());
    judgement.legalDevelopments().forEach(one -> findings("legal", one.novelty()).increment());
  }

  /** A record went to the dead letters. */
  void refused() {
    refused.increment();
  }

  private Counter articles(String result) {
    return Counter.builder("vigia.enrich.articles")
        .description("Articles judged, and records that went to the dead letters")
        .tag("result", result)
        .register(registry);
  }

  private Counter findings(String kind, Novelty novelty) {
    return Counter.builder("vigia.enrich.findings")
        .description("Figures and legal developments, by what they add to what is known")
        .tag("kind", kind)
        .tag("novelty", novelty.id())
        .register(registry);
  }
}
