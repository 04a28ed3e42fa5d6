package org.vigia.enrich.statistic;

import java.util.Set;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.CountedThing.Head;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.text.WordList;

/**
 * Plans and possibilities, blocked transfers, plaintiffs and interviewees: told, but no figures.
 */
final class OutOfScope {
  private static final Set<String> AGREEMENT =
      WordList.of(
          """
          agreed agrees agree agreement deal accepted accepts pact acepto acordo acuerdo aceptado
          acepta convenio pacto arrangement memorandum memorando accord understanding
          """);

  private static final Set<String> CHARGED =
      WordList.of(
          """
          accused charged convicted suspected guilty crimes acusados acusado condenados condenado
          procesados sospechosos delitos imputados indicted crime
          """);

  private OutOfScope() {}

  static boolean matches(Subject subject, Verdict verdict) {
    Hit trigger = verdict.trigger();
    if (trigger == null || !concernsPeople(verdict.family())) {
      return false;
    }
    if (verdict.family() == Family.KILLED && isCharge(subject.view(), subject.figure(), trigger)) {
      return true;
    }
    return isPurpose(subject.view(), verdict.family(), trigger)
        || isPlan(subject, verdict.family(), trigger)
        || isBlocked(subject, verdict.family(), trigger)
        || isVoluntary(subject, verdict.family())
        || isParty(subject);
  }

  private static boolean concernsPeople(Family family) {
    return switch (family) {
      case MOVE, ARREST, RELEASE, RETURN, HOLD, ACCEPT, ARRIVE, DEATH, NO_CONVICTION, KILLED ->
          true;
      default -> false;
    };
  }

  /** "32 were accused of crimes such as murder": a charge, not a killing. */
  private static boolean isCharge(SentenceView view, Figure figure, Hit trigger) {
    // "the murders of 43 people": told as having happened, whoever is charged
    if ((trigger.sense() == Sense.HOMICIDE || trigger.sense() == Sense.KILL)
        && trigger.end() <= figure.from()
        && view.between(trigger.end(), figure.from()) <= 2) {
      return false;
    }
    for (int i = Math.max(0, trigger.first() - 8); i < trigger.first(); i++) {
      if (CHARGED.contains(view.words().get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** "for housing 75 migrants", "para recluir a 300": what money or a plan is for. */
  private static boolean isPurpose(SentenceView view, Family family, Hit trigger) {
    return (family == Family.HOLD || family == Family.ARREST)
        && trigger.end() == trigger.first() + 1
        && view.is(trigger.first() - 1, "for", "to", "para", "por")
        && !view.is(trigger.first(), "custody");
  }

  private static boolean isPlan(Subject subject, Family family, Hit trigger) {
    SentenceView view = subject.view();
    boolean agreed =
        view.has(Sense.ACCEPT)
            && family != Family.DEATH
            && view.words().stream().anyMatch(w -> AGREEMENT.contains(w.folded()));
    if (agreed) {
      return false;
    }
    for (Hit hit : view.hits(Sense.HYPOTHETICAL)) {
      // "could document the deaths of 431": what may be is the counting
      boolean counting =
          view.hits(Sense.REPORT).stream()
              .anyMatch(report -> report.first() >= hit.end() && report.first() - hit.end() <= 1);
      if (counting) {
        continue;
      }
      if (hit.first() <= trigger.first() && view.between(hit.end(), trigger.first()) <= 5) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlocked(Subject subject, Family family, Hit trigger) {
    if (family != Family.MOVE && family != Family.RETURN) {
      return false;
    }
    SentenceView view = subject.view();
    int first = Math.min(trigger.first(), subject.figure().from());
    for (Hit hit : view.hits(Sense.BLOCK)) {
      if (hit.end() <= first && view.between(hit.end(), trigger.first()) <= 8) {
        return true;
      }
    }
    return false;
  }

  /** "1.9 million have chosen to go home": nobody moved them. */
  private static boolean isVoluntary(Subject subject, Family family) {
    if (family != Family.RETURN && family != Family.MOVE) {
      return false;
    }
    SentenceView view = subject.view();
    for (int i = 0; i < view.words().size(); i++) {
      int distance =
          i < subject.figure().from()
              ? view.between(i + 1, subject.figure().from())
              : view.between(subject.figure().to(), i);
      if (distance <= 10 && VOLUNTARY.contains(view.words().get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> VOLUNTARY =
      WordList.of(
          """
          voluntarily voluntary chosen chose opted voluntariamente voluntario voluntaria
          autodeportado autodeportados autodeportaron autodeportacion
          """);

  private static boolean isParty(Subject subject) {
    SentenceView view = subject.view();
    for (Hit hit : view.hits(Sense.PLAINTIFF)) {
      boolean before = hit.end() <= subject.figure().from();
      boolean sues =
          hit.first() >= subject.figure().to()
              && view.between(subject.figure().to(), hit.first()) <= 4
              && view.is(hit.first(), "sued", "sue", "suing", "demandaron", "demando");
      if (sues) {
        return true;
      }
      if (before
          && view.between(hit.end(), subject.figure().from()) <= 4
          && subject.thing().head() != Head.NONE) {
        return true;
      }
    }
    return false;
  }
}
