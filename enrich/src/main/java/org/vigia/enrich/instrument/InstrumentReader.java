package org.vigia.enrich.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.enrich.gazetteer.NameReader;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.enrich.gazetteer.NamesInText;
import org.vigia.enrich.text.AnnotatedText;

/** Reads the instruments and provisions of a document. Safe for any number of threads. */
public final class InstrumentReader {
  private final Gazetteer gazetteer;
  private final NameReader names;

  public InstrumentReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.names = new NameReader(gazetteer);
  }

  /** The instruments of a document. */
  public DocumentInstruments read(AnnotatedText text, LocalDate published) {
    return read(names.read(text.text(), published));
  }

  /** The instruments of a document whose names have been found already. */
  public DocumentInstruments read(NamesInText found) {
    List<NamedSpan> spans = new ArrayList<>();
    for (NamedSpan span : found.spans()) {
      if (span.kind() == NameKind.INSTRUMENT) {
        spans.add(span);
      }
    }
    spans.addAll(AmendmentLists.read(found.words()));
    spans.sort(Comparator.comparingInt(NamedSpan::begin));

    List<ProvisionCitation> citations = new ArrayList<>();
    citations.addAll(new Attachment(found, spans, gazetteer).citations());
    citations.addAll(ConstitutionClauses.read(found.words(), spans));
    citations.sort(Comparator.comparingInt(ProvisionCitation::begin));

    List<InstrumentMention> mentions = new ArrayList<>();
    for (NamedSpan span : spans) {
      String surface = found.words().text().substring(span.begin(), span.end());
      mentions.add(new InstrumentMention(span.id(), span.begin(), span.end(), surface));
    }
    return new DocumentInstruments(mentions, citations);
  }
}
