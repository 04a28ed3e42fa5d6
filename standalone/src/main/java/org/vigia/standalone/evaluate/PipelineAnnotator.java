package org.vigia.standalone.evaluate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.WatchTopic;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.analysis.Reading;
import org.vigia.enrich.legal.LegalReading;
import org.vigia.enrich.statistic.StatisticReading;

/** The readers as they are, in the shape of the gold annotations. */
public final class PipelineAnnotator implements Annotator {
  private final DocumentReader reader;

  public PipelineAnnotator(DocumentReader reader) {
    this.reader = reader;
  }

  @Override
  public Prediction annotate(GoldDocument document) {
    LocalDate published =
        document.published() == null ? LocalDate.of(2025, 1, 1) : document.published();
    Reading reading = reader.read(document.title(), document.body(), published, null);
    return new Prediction(
        reading.topics().stream().map(WatchTopic::id).toList(),
        List.copyOf(reading.entities().ids()),
        reading.instruments().cited().stream()
            // The gold annotations know the shared vocabulary only.
            .filter(i -> reader.isWatched(i.id()))
            .map(i -> new Prediction.Instrument(i.id(), i.provisions()))
            .toList(),
        reading.principles().stream().map(p -> p.id()).sorted().toList(),
        reading.statistics().stream().map(s -> statistic(reading, s)).toList(),
        reading.legalDevelopments().stream().map(l -> legal(reading, l)).toList());
  }

  /** A statistic in the shape of the gold annotations. */
  public static Prediction.Statistic statistic(Reading reading, StatisticReading s) {
    return new Prediction.Statistic(
        s.indicator().id(),
        s.value(),
        s.valueHigh(),
        s.unit(),
        s.comparator().id(),
        s.place(),
        text(s.asOf()),
        text(s.since()),
        s.attribution(),
        reading.text().slice(s.quoteBegin(), s.quoteEnd()));
  }

  /** A legal development in the shape of the gold annotations. */
  public static Prediction.LegalDevelopment legal(Reading reading, LegalReading l) {
    return new Prediction.LegalDevelopment(
        l.type().id(),
        l.status().id(),
        l.actor(),
        text(l.date()),
        l.instruments(),
        reading.text().slice(l.quoteBegin(), l.quoteEnd()),
        l.also().stream().map(span -> reading.text().slice(span.begin(), span.end())).toList());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
