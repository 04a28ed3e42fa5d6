package org.vigia.enrich.novelty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.analysis.Analysis;

/**
 * Recognises a legal event that is known already, and the matter that a new one belongs to.
 *
 * <p>What two tellings share in every language (entities, instruments, docket numbers, dates)
 * weighs most; content words help between tellings in one language. Pure and thread-safe.
 */
final class MatterJudge {
  /** Event dates that both texts name may differ by this: time zones, "late on Friday", slips. */
  private static final int SAME_EVENT_DAYS = 3;

  /** Two reports of one event are this close, where a text names no date. */
  private static final int SAME_STORY_DAYS = 14;

  /** History may be told long after. */
  private static final int MEMORY_DAYS = 500;

  /**
   * A report without a date may recall an order of weeks ago: "the order that barred the flights".
   */
  private static final int RECALL_DAYS = 60;

  private static final int MATTER_DAYS = 400;

  /** Dates that agree to the day make a weak likeness enough. */
  private static final double LIKENESS_SAME_DAY = 1.0;

  private static final double LIKENESS_SAME_STORY = 1.6;
  private static final double LIKENESS_HISTORY = 2.0;
  private static final double LIKENESS_MATTER = 2.0;

  /** Entities that every other article names tell little. */
  private static final Set<String> COMMON =
      Set.of(
          "country:US",
          "country:SV",
          "country:VE",
          "person:donald-trump",
          "person:nayib-bukele",
          "facility:cecot");

  private MatterJudge() {}

  /** A matter and the event of it that was recognised. */
  record Known(Matter matter, Matter.Event event) {}

  /** The event if it is known already. */
  static Optional<Known> recognise(Analysis.Event event, Collection<Matter> matters) {
    return matters.stream()
        .flatMap(matter -> matter.events().stream().map(known -> new Known(matter, known)))
        .filter(candidate -> isSame(event, candidate.event()))
        .max(Comparator.comparingDouble(candidate -> likeness(event, candidate.event())));
  }

  /**
   * The event of the same kind that it is most like, known or not; empty where nothing ties it to
   * any.
   */
  static Optional<Known> nearest(Analysis.Event event, Collection<Matter> matters) {
    return matters.stream()
        .flatMap(matter -> matter.events().stream().map(known -> new Known(matter, known)))
        .filter(candidate -> isLikeKind(event, candidate.event()))
        .filter(candidate -> apart(event, candidate.event()) <= MEMORY_DAYS)
        .map(candidate -> new Likened(candidate, likeness(event, candidate.event())))
        .filter(likened -> likened.likeness() > 0)
        .max(
            Comparator.comparingDouble(Likened::likeness)
                .thenComparing(likened -> likened.known().event().day()))
        .map(Likened::known);
  }

  /** An event that is known, and how much a telling shares with it. */
  private record Likened(Known known, double likeness) {}

  /** Whether an event is of the kind of a known one, under whichever name. */
  static boolean isLikeKind(Analysis.Event event, Matter.Event known) {
    return sameFamily(event.finding().type(), known.type());
  }

  /** Days between two events. */
  static long apart(Analysis.Event event, Matter.Event known) {
    return daysApart(day(event.finding()), known.day());
  }

  /** The matter that a new event belongs to. */
  static Optional<Matter> matterOf(Analysis.Event event, Collection<Matter> matters) {
    if (!belongsToCourt(event.finding().type())) {
      return Optional.empty();
    }
    LocalDate day = day(event.finding());
    return matters.stream()
        .filter(m -> daysApart(m.lastActive(), day) <= MATTER_DAYS)
        .filter(m ->
            m.events().stream()
                .anyMatch(e -> belongsToCourt(e.type()) && linkage(event, e) >= LIKENESS_MATTER))
        .max(
            Comparator.comparingDouble((Matter m) ->
                    m.events().stream().mapToDouble(e -> linkage(event, e)).max().orElse(0))
                .thenComparing(Matter::lastActive));
  }

  /** What a new event of a matter changes or follows. */
  static Optional<Matter.Event> precursor(LegalFinding finding, Matter matter) {
    LocalDate day = day(finding);
    return matter.events().stream()
        .filter(e -> !e.day().isAfter(day))
        .filter(e -> isPrecursor(finding.type(), e.type()))
        .max(Comparator.comparing(Matter.Event::day));
  }

  /** Whether an article tells an event that is known. */
  static boolean isSame(Analysis.Event event, Matter.Event known) {
    LegalFinding finding = event.finding();
    if (!sameFamily(finding.type(), known.type()) || isStep(finding.status(), known.status())) {
      return false;
    }
    PartialDate date = finding.date();
    if (toldBySameArticle(finding, known)) {
      return finding.type() == known.type()
          && (date == null || known.date() == null || near(date, known.date()))
          && (finding.actor() == null
              || known.actor() == null
              || finding.actor().equals(known.actor()));
    }
    if (date != null && known.date() != null) {
      return near(date, known.date()) && likeness(event, known) >= LIKENESS_SAME_DAY;
    }
    long apart = daysApart(day(finding), known.day());
    if (apart <= SAME_STORY_DAYS) {
      return likeness(event, known) >= LIKENESS_SAME_STORY;
    }
    int memory = event.background() ? MEMORY_DAYS : RECALL_DAYS;
    return !otherParty(finding, known)
        && apart <= memory
        && likeness(event, known) >= LIKENESS_HISTORY;
  }

  /**
   * Within one article two tellings of one kind are one event unless their dates or actors differ.
   */
  private static boolean toldBySameArticle(LegalFinding finding, Matter.Event known) {
    return known.sources().getFirst().articleId().equals(finding.article().id());
  }

  /** Weeks later another side that sues or appeals takes a step of its own. */
  private static boolean otherParty(LegalFinding finding, Matter.Event known) {
    boolean partiesAct =
        finding.type() == LegalType.APPEAL || finding.type() == LegalType.LAWSUIT_FILED;
    return partiesAct
        && finding.court() != null
        && known.court() != null
        && !finding.court().equals(known.court());
  }

  /** An offer that is now signed is news; an offer told again after the signing is not. */
  static boolean isStep(LegalStatus now, LegalStatus known) {
    return now == LegalStatus.OCCURRED && known == LegalStatus.PROPOSED;
  }

  /** How much two tellings share. */
  static double likeness(Analysis.Event event, Matter.Event known) {
    double likeness = linkage(event, known);
    String court = event.finding().court();
    if (court != null && court.equals(known.court())) {
      likeness += 1;
    }
    return likeness + 3 * overlap(event.stems(), known.stems());
  }

  /**
   * What ties two events to one matter, whatever their wording: references, instruments, entities.
   */
  private static double linkage(Analysis.Event event, Matter.Event known) {
    double linkage = 0;
    for (String citation : event.finding().citations()) {
      linkage += known.citations().contains(citation) ? 3 : 0;
    }
    for (String id : new HashSet<>(event.ids())) {
      if (known.ids().contains(id)) {
        linkage += COMMON.contains(id) ? 0.4 : 1;
      }
    }
    return linkage;
  }

  /** Overlap coefficient: a short telling within a long one counts in full. */
  private static double overlap(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(new HashSet<>(b));
    return (double) shared.size() / Math.min(new HashSet<>(a).size(), new HashSet<>(b).size());
  }

  private static boolean sameFamily(LegalType a, LegalType b) {
    return a == b || (isDecision(a) && isDecision(b)) || (isMeasure(a) && isMeasure(b));
  }

  /** Outlets call one order of a court a ruling here and an injunction there. */
  private static boolean isDecision(LegalType type) {
    return type == LegalType.INJUNCTION || type == LegalType.RULING;
  }

  private static boolean isMeasure(LegalType type) {
    return type == LegalType.EXECUTIVE_ACTION || type == LegalType.LEGISLATION;
  }

  private static boolean belongsToCourt(LegalType type) {
    return switch (type) {
      case LAWSUIT_FILED, INJUNCTION, RULING, REVERSAL, APPEAL, CRIMINAL_CASE, SETTLEMENT -> true;
      case EXECUTIVE_ACTION,
          LEGISLATION,
          BILL_INTRODUCED,
          AGREEMENT,
          TREATY_ACTION,
          INTERNATIONAL_BODY_ACTION,
          DESIGNATION,
          INVESTIGATION ->
          false;
    };
  }

  private static boolean isPrecursor(LegalType now, LegalType before) {
    return switch (now) {
      case REVERSAL, APPEAL -> isDecision(before) || before == LegalType.REVERSAL;
      default -> belongsToCourt(before);
    };
  }

  private static boolean near(PartialDate a, PartialDate b) {
    return !a.earliest().minusDays(SAME_EVENT_DAYS).isAfter(b.latest())
        && !b.earliest().minusDays(SAME_EVENT_DAYS).isAfter(a.latest());
  }

  static LocalDate day(LegalFinding finding) {
    return finding.date() == null ? finding.article().publishedOn() : finding.date().latest();
  }

  private static long daysApart(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null ? Long.MAX_VALUE : Math.abs(a.toEpochDay() - b.toEpochDay());
  }
}
