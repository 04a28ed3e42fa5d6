package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigia.enrich.entity.DocumentEntities;
import org.vigia.enrich.entity.EntityMention;
import org.vigia.enrich.entity.EntityMention.Manner;
import org.vigia.enrich.instrument.DocumentInstruments;
import org.vigia.enrich.instrument.InstrumentMention;

/** Gathers the names of a document that the gazetteer knows. */
final class LinkedNames {
  private LinkedNames() {}

  static List<LinkedName> of(DocumentEntities entities, DocumentInstruments instruments) {
    List<LinkedName> names = new ArrayList<>();
    for (EntityMention mention : entities.mentions()) {
      // "Salvadoran" says whose prison it is, not who acts.
      if (mention.manner() != Manner.DEMONYM) {
        mention
            .linked()
            .ifPresent(id -> names.add(new LinkedName(mention.begin(), mention.end(), id, false)));
      }
    }
    for (InstrumentMention mention : instruments.mentions()) {
      names.add(new LinkedName(mention.begin(), mention.end(), mention.id(), true));
    }
    names.sort(Comparator.comparingInt(LinkedName::begin));
    return names;
  }
}
