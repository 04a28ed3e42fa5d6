package org.vigia.enrich.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.vigia.enrich.entity.EntityReader;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.instrument.InstrumentReader;
import org.vigia.enrich.nlp.CoreNlpAnnotator;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.ReadingContext;

/**
 * Reads the legal developments of a text with all that the reader needs, loaded once. Rules are
 * tested by themselves, on single sentences; what was learned from articles is asked apart.
 */
final class ReadText {
  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 4, 17);

  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final CoreNlpAnnotator ANNOTATOR = CoreNlpAnnotator.load();
  private static final EntityReader ENTITIES = new EntityReader(GAZETTEER);
  private static final InstrumentReader INSTRUMENTS = new InstrumentReader(GAZETTEER);
  private static final LegalReader RULES = new LegalReader(GAZETTEER, LegalModels.none());
  private static final LegalReader LEARNED = new LegalReader(GAZETTEER);

  private ReadText() {}

  /** What the rules alone read. */
  static List<LegalReading> read(String title, String body) {
    return read(RULES, title, body);
  }

  /** What is read with what was learned. */
  static List<LegalReading> read(LegalModels models, String title, String body) {
    return read(new LegalReader(GAZETTEER, models), title, body);
  }

  private static List<LegalReading> read(LegalReader reader, String title, String body) {
    AnnotatedText text = ANNOTATOR.annotate(title, body);
    return reader.read(
        text,
        ENTITIES.read(text, PUBLISHED),
        INSTRUMENTS.read(text, PUBLISHED),
        new ReadingContext(PUBLISHED, null));
  }

  /** The events that the rules alone read, each as type and status, sorted. */
  static String events(String title, String body) {
    return events(read(title, body));
  }

  /** The events that the reader that ships reads, each as type and status, sorted. */
  static String learnedEvents(String title, String body) {
    return events(read(LEARNED, title, body));
  }

  private static String events(List<LegalReading> readings) {
    return readings.stream()
        .map(reading -> reading.type().id() + "/" + reading.status().id())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
