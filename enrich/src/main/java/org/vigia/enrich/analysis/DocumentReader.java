package org.vigia.enrich.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.contract.Remark;
import org.vigia.contract.WatchTopic;
import org.vigia.enrich.entity.DocumentEntities;
import org.vigia.enrich.entity.EntityReader;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.gazetteer.NameReader;
import org.vigia.enrich.gazetteer.NamesInText;
import org.vigia.enrich.instrument.DocumentInstruments;
import org.vigia.enrich.instrument.InstrumentReader;
import org.vigia.enrich.instrument.reference.LegalReference;
import org.vigia.enrich.instrument.reference.ReferenceReader;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.nlp.CoreNlpAnnotator;
import org.vigia.enrich.principle.PrincipleReader;
import org.vigia.enrich.statistic.StatisticReader;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.ReadingContext;
import org.vigia.enrich.topic.TopicReader;
import org.vigia.runtime.relevance.RelevanceScorer;

/**
 * Reads a document with all readers, in order: names first, then what is said with them.
 * Thread-safe.
 */
public final class DocumentReader {
  private final CoreNlpAnnotator annotator;
  private final Gazetteer gazetteer;
  private final NameReader names;
  private final EntityReader entities;
  private final InstrumentReader instruments;
  private final PrincipleReader principles;
  private final ReferenceReader references = new ReferenceReader();
  private final TopicReader topics = new TopicReader(RelevanceScorer.bundled());
  private final StatisticReader statistics = new StatisticReader();
  private final LegalReader legal = new LegalReader();

  private DocumentReader(CoreNlpAnnotator annotator, Gazetteer gazetteer) {
    this.annotator = annotator;
    this.gazetteer = gazetteer;
    this.names = new NameReader(gazetteer);
    this.entities = new EntityReader(gazetteer);
    this.instruments = new InstrumentReader(gazetteer);
    this.principles = new PrincipleReader(gazetteer);
  }

  /**
   * Loads models, gazetteer and lexicons; takes seconds.
   *
   * @throws org.vigia.runtime.OperatorException if a model is missing
   */
  public static DocumentReader load() {
    return new DocumentReader(CoreNlpAnnotator.load(), Gazetteer.bundled());
  }

  /**
   * Whether an id of an entity or instrument is one of the shared vocabulary, not only of our
   * gazetteer.
   */
  public boolean isWatched(String id) {
    return gazetteer.isWatched(id);
  }

  /**
   * Reads a document.
   *
   * @param title headline, may be empty
   * @param body paragraphs parted by an empty line
   * @param publishedOn day of publication
   * @param locale how the outlet writes numbers (BCP 47), null if unknown
   */
  public Reading read(String title, String body, LocalDate publishedOn, @Nullable String locale) {
    String whole = AnnotatedText.join(title, body);
    NamesInText found = names.read(whole, publishedOn);
    List<WatchTopic> about = topics.read(whole);
    boolean onTopic = !about.isEmpty();
    AnnotatedText text =
        annotator.annotate(title, body, new ReadersAttention(onTopic, found.spans(), legal));
    DocumentEntities who = entities.read(text, found);
    DocumentInstruments laws = instruments.read(found);
    ReadingContext context = new ReadingContext(publishedOn, locale);
    return new Reading(
        text,
        about,
        who,
        laws,
        references.read(text).stream().map(LegalReference::citation).toList(),
        PrincipleReader.distinct(principles.read(found)),
        onTopic ? statistics.read(text, who, context) : List.of(),
        onTopic ? legal.read(text, who, laws, context) : List.of(),
        remarks(text));
  }

  private static List<Remark> remarks(AnnotatedText text) {
    if (text.language() == Language.OTHER) {
      return List.of(Remark.OTHER_LANGUAGE);
    }
    return CoreNlpAnnotator.passesOver(text.text())
        ? List.of(Remark.UNBROKEN_PASSED_OVER)
        : List.of();
  }
}
