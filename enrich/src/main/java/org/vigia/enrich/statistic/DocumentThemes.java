package org.vigia.enrich.statistic;

import java.util.List;
import org.vigia.contract.Places;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Word;

/** What a document or a paragraph of it tells of besides its figures: asylum, deportations. */
final class DocumentThemes {
  private final List<SentenceView> views;

  DocumentThemes(List<SentenceView> views) {
    this.views = views;
  }

  /** "tramitó 118 peticiones", where the paragraph speaks of asylum and of no court. */
  boolean speaksOfAsylum(Subject subject) {
    int paragraph = subject.view().sentence().paragraph();
    boolean asylum = false;
    for (SentenceView view : views) {
      if (view.sentence().paragraph() != paragraph) {
        continue;
      }
      for (Word word : view.words()) {
        asylum |= word.is("asylum", "asilo", "refugio", "refugee", "refugiados");
        if (word.is(
            "habeas", "amparo", "amparos", "court", "courts", "tribunal", "judges", "sala")) {
          return false;
        }
      }
    }
    return asylum;
  }

  /** Whether deportations are what the document counts. */
  boolean tellsDeportations() {
    return views.stream()
            .filter(view -> view.has(Sense.DEPORT) || view.has(Sense.DEPORTATION))
            .count()
        >= 2;
  }

  /** Whether the document tells of a transfer into a facility, after which there is a return. */
  boolean tellsTransfer() {
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        // People who leave the base are deported from it; who leaves a foreign prison returns.
        if (Places.isWatchedFacility(place.id()) && !place.isNavalBase()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a text that names no country is of the United States, as its own press is. */
  boolean tellsImmigration() {
    return views.stream()
        .flatMap(view -> view.words().stream())
        .anyMatch(w -> w.is("immigration", "ice"));
  }
}
