package org.vigia.enrich.statistic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.time.TimeMention;
import org.vigia.enrich.time.TimeRelation;

/** The dates of a figure: as of when it holds, since when it is counted. */
final class PeriodReader {
  private static final int REACH = 26;
  private static final int SINCE_REACH = 10;

  private final List<TimeMention> mentions;
  private final LocalDate publishedOn;

  PeriodReader(List<TimeMention> mentions, LocalDate publishedOn) {
    this.mentions = mentions;
    this.publishedOn = publishedOn;
  }

  /** When a figure holds, and the words that say so. */
  record Period(
      @Nullable PartialDate asOf,
      @Nullable PartialDate since,
      @Nullable TimeMention asOfWords,
      @Nullable TimeMention sinceWords) {}

  Period read(Candidate candidate) {
    SentenceView view = candidate.view();
    TimeMention asOf = null;
    TimeMention since = null;
    int asOfDistance = REACH;
    int sinceDistance = 2 * REACH;
    for (TimeMention mention : mentions) {
      if (mention.begin() < view.sentence().begin() || mention.end() > view.sentence().end()) {
        continue;
      }
      int at = view.indexAt(mention.begin());
      int distance =
          at < candidate.figure().from()
              ? view.between(at, candidate.figure().from())
              : view.between(candidate.figure().to(), at);
      boolean since1 = mention.relation() == TimeRelation.SINCE || startsAPeriod(view, at);
      if (since1 && distance < sinceDistance) {
        since = mention;
        sinceDistance = distance;
      } else if (!since1
          && mention.relation() != TimeRelation.BEFORE
          && mention.relation() != TimeRelation.AFTER
          && distance < asOfDistance
          && !mention.date().earliest().isAfter(publishedOn)
          && !datesTheReport(view, at)) {
        asOf = mention;
        asOfDistance = distance;
      }
    }
    return new Period(
        asOf == null ? null : asOf.date(), since == null ? null : since.date(), asOf, since);
  }

  /**
   * "Since the start of the state of exception in March 2022": the word stands some way before the
   * date.
   */
  private static boolean startsAPeriod(SentenceView view, int at) {
    for (int i = at - 1; i >= 0 && i >= at - SINCE_REACH; i--) {
      if (view.is(i, "since", "desde")) {
        return true;
      }
      if (view.is(i, ",", ";", "and", "y")) {
        return false;
      }
    }
    return false;
  }

  /** "Cristosal said on Thursday": when it was said, not when it held. */
  private static boolean datesTheReport(SentenceView view, int at) {
    for (Hit hit : view.hits(Sense.REPORT)) {
      boolean before = hit.end() <= at && view.between(hit.end(), at) <= 3;
      boolean saying =
          view.is(
              hit.first(),
              "said",
              "says",
              "say",
              "told",
              "dijo",
              "dijeron",
              "informo",
              "anuncio",
              "announced",
              "reported",
              "acknowledged",
              "confirmed",
              "confirmo",
              "aseguro",
              "afirmo",
              "reconocio",
              "revealed",
              "disclosed",
              "admitted",
              "denuncio",
              "published",
              "conceded");
      if (before && saying) {
        return true;
      }
    }
    return false;
  }
}
