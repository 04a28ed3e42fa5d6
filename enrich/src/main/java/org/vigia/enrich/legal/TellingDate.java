package org.vigia.enrich.legal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.legal.TellingExtent.Extent;
import org.vigia.enrich.text.WordList;
import org.vigia.enrich.time.TimeMention;
import org.vigia.enrich.time.TimeRelation;

/** When that is which a telling tells: the date nearest to its verb that is of nothing else. */
final class TellingDate {
  private static final Set<String> SAYING =
      WordList.of(
          """
          said says announced told confirmed reported according dijo informó anunció aseguró
          afirmó confirmó declaró indicó según señaló explicó
          """);

  private final SentenceView view;
  private final LocalDate published;

  /**
   * A reader of one sentence.
   *
   * @param published the day on which the text appeared
   */
  TellingDate(SentenceView view, LocalDate published) {
    this.view = view;
    this.published = published;
  }

  /** The date among the words of a telling that belongs to its verb; null if none does. */
  @Nullable PartialDate of(Extent extent, int at) {
    TimeMention best = null;
    int distance = Integer.MAX_VALUE;
    for (int i = extent.first(); i < extent.last(); i++) {
      TimeMention time = view.time(i);
      boolean usable =
          time != null
              && time.relation() != TimeRelation.UNTIL
              && time.relation() != TimeRelation.SINCE
              && time.relation() != TimeRelation.BY
              && (!isDateOfSaying(i) || Math.abs(i - at) < 4)
              && !isInRelativeClause(at, i);
      if (usable && Math.abs(i - at) < distance) {
        best = time;
        distance = Math.abs(i - at);
      }
    }
    return best == null ? null : best.date();
  }

  /** "The trial opens on June 8": the present of what is planned. */
  boolean isStillToCome(VerbUse use, @Nullable PartialDate date) {
    boolean present = use.entry().form() == VerbForm.PRESENT || use.entry().form() == VerbForm.BASE;
    if (!present || date == null) {
      return false;
    }
    if (use.is(VerbGroup.BEGIN) && !view.sentence().headline()) {
      return true;
    }
    String day = published.toString();
    String value = date.value();
    return value.length() <= day.length() && value.compareTo(day.substring(0, value.length())) > 0;
  }

  /** "A reversal of the position that it took last spring": the date of something else. */
  private boolean isInRelativeClause(int at, int time) {
    for (int i = at + 1; i < time; i++) {
      boolean relative =
          view.kind(i) == WordKind.SUBORDINATOR
              && (view.kind(i - 1) == WordKind.NOUN
                  || (view.kind(i - 1) == WordKind.PREPOSITION
                      && view.kind(i - 2) == WordKind.NOUN));
      if (relative && hasVerb(i + 1, time)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (view.kind(i) == WordKind.VERB || view.kind(i) == WordKind.AUXILIARY) {
        return true;
      }
    }
    return false;
  }

  /** "Agreed to take them, a spokeswoman said on Tuesday": when she said it. */
  private boolean isDateOfSaying(int time) {
    for (int i = time - 1; i >= Math.max(0, time - 4); i--) {
      if (SAYING.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }
}
