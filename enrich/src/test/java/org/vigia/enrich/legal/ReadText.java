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

/** Reads the legal developments of a text with all that the reader needs, loaded once. */
final class ReadText {
  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 4, 17);

  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final CoreNlpAnnotator ANNOTATOR = CoreNlpAnnotator.load();
  private static final EntityReader ENTITIES = new EntityReader(GAZETTEER);
  private static final InstrumentReader INSTRUMENTS = new InstrumentReader(GAZETTEER);
  private static final LegalReader READER = new LegalReader(GAZETTEER);

  private ReadText() {}

  static List<LegalReading> read(String title, String body) {
    AnnotatedText text = ANNOTATOR.annotate(title, body);
    return READER.read(
        text,
        ENTITIES.read(text, PUBLISHED),
        INSTRUMENTS.read(text, PUBLISHED),
        new ReadingContext(PUBLISHED, null));
  }

  /** The events of a text, each as type and status, sorted. */
  static String events(String title, String body) {
    return read(title, body).stream()
        .map(reading -> reading.type().id() + "/" + reading.status().id())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
