package org.vigia.enrich.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigia.enrich.entity.EntityMention.Manner;
import org.vigia.enrich.gazetteer.EntityKind;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.enrich.gazetteer.NameReader;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.enrich.gazetteer.NamesInText;
import org.vigia.enrich.text.AnnotatedText;

/** Reads the entities of a document. Safe for any number of threads. */
public final class EntityReader {
  private final Gazetteer gazetteer;
  private final NameReader names;

  public EntityReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.names = new NameReader(gazetteer);
  }

  /**
   * The entities of a document.
   *
   * @param published day for which offices stand for their holders
   */
  public DocumentEntities read(AnnotatedText text, LocalDate published) {
    return read(text, names.read(text.text(), published));
  }

  /** The entities of a document whose names have been found already. */
  public DocumentEntities read(AnnotatedText text, NamesInText found) {
    List<EntityMention> mentions = new ArrayList<>();
    for (NamedSpan span : found.spans()) {
      kind(span)
          .ifPresent(kind ->
              mentions.add(
                  new EntityMention(
                      span.id(),
                      kind,
                      span.begin(),
                      span.end(),
                      text.slice(span.begin(), span.end()),
                      manner(span.kind()))));
    }
    mentions.addAll(new BackReferences(gazetteer).read(found, mentions));
    mentions.sort(Comparator.comparingInt(EntityMention::begin));
    mentions.addAll(UnknownNames.read(text, found));
    mentions.sort(Comparator.comparingInt(EntityMention::begin));
    return new DocumentEntities(mentions, gazetteer);
  }

  private Optional<EntityKind> kind(NamedSpan span) {
    return switch (span.kind()) {
      case NAME, DEMONYM, CAPITAL, TITLE -> gazetteer.kindOf(span.id());
      case INSTRUMENT, PRINCIPLE, LOOKALIKE -> Optional.empty();
    };
  }

  private static Manner manner(NameKind kind) {
    return switch (kind) {
      case DEMONYM -> Manner.DEMONYM;
      case CAPITAL -> Manner.CAPITAL;
      case TITLE -> Manner.TITLE;
      case NAME, INSTRUMENT, PRINCIPLE, LOOKALIKE -> Manner.NAME;
    };
  }
}
