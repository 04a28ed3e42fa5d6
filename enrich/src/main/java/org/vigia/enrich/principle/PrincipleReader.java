package org.vigia.enrich.principle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vigia.contract.Principle;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.enrich.gazetteer.NameReader;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.enrich.gazetteer.NamesInText;
import org.vigia.enrich.text.AnnotatedText;

/** Reads the principles of a document. Safe for any number of threads. */
public final class PrincipleReader {
  private final NameReader names;

  public PrincipleReader(Gazetteer gazetteer) {
    this.names = new NameReader(gazetteer);
  }

  /** The principles of a document, in text order. */
  public List<PrincipleMention> read(AnnotatedText text, LocalDate published) {
    return read(names.read(text.text(), published));
  }

  /** The principles of a document whose names have been found already, in text order. */
  public List<PrincipleMention> read(NamesInText found) {
    List<PrincipleMention> mentions = new ArrayList<>();
    for (NamedSpan span : found.spans()) {
      if (span.kind() == NameKind.PRINCIPLE) {
        String surface = found.words().text().substring(span.begin(), span.end());
        mentions.add(
            new PrincipleMention(Principle.ofId(span.id()), span.begin(), span.end(), surface));
      }
    }
    return mentions;
  }

  /** Each principle once. */
  public static Set<Principle> distinct(List<PrincipleMention> mentions) {
    Set<Principle> principles = EnumSet.noneOf(Principle.class);
    mentions.forEach(mention -> principles.add(mention.principle()));
    return principles;
  }
}
