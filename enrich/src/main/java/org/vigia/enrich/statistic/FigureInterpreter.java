package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.contract.Language;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.PlaceResolver.Found;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;

/** Decides for one figure of a sentence which indicator it gives, if any, and where. */
final class FigureInterpreter {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal LOWEST_RATE = BigDecimal.valueOf(20);
  private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(3_000);
  private static final BigDecimal SMALL_MONEY = BigDecimal.valueOf(10_000);

  /** What is below is a fare, a fee, the price of a night. */
  private static final BigDecimal PRICE = BigDecimal.valueOf(1_000);

  /** Words from a sum to the verb that pays it. */
  private static final int NEAR_PAYING = 12;

  private static final BigDecimal SMALL_SHARE = BigDecimal.valueOf(10);

  private final PlaceResolver places;
  private final CountInterpreter counts;
  private final Language language;
  private final FigureClassifier classifier;
  private final Around around;

  FigureInterpreter(
      PlaceResolver places, Language language, FigureClassifier classifier, Around around) {
    this.places = places;
    this.around = around;
    this.classifier = classifier;
    this.counts = new CountInterpreter(places);
    this.language = language;
  }

  /**
   * Reads a figure: what the rules prefer, first, and what else it may be. Where the rules make
   * nothing of it, what the words around it speak for.
   *
   * @param history what has been read, of which an elliptic figure takes something up
   */
  Readings read(SentenceView view, Figure figure, History history) {
    CountedThing thing = CountedThing.of(view, figure, language);
    Subject subject = Subject.of(view, figure, thing);
    Candidate previous = history.before(subject);
    List<Verdict> ranked =
        figure.kind() == FigureKind.COUNT ? CountDecision.ranked(subject) : List.of();
    Candidate preferred = preferred(subject, ranked, previous).orElse(null);
    // of "1,500, 800 and 60 prisoners" the last has the words that tell what all of them count
    Figure last = Respective.last(view, figure);
    Subject told = last == null ? subject : Subject.of(view, last, thing);
    List<String> traits = FigureTraits.of(told, ranked, previous, preferred, around);
    Belief belief = classifier.judge(traits);
    List<Candidate> readings = readings(subject, ranked, previous, preferred, belief);
    return new Readings(
        readings.stream().map(reading -> reading.withBelief(belief)).toList(),
        figureCase(subject, preferred, traits));
  }

  private List<Candidate> readings(
      Subject subject,
      List<Verdict> ranked,
      @Nullable Candidate previous,
      @Nullable Candidate preferred,
      Belief belief) {
    // what a list assigns to each figure, by their order, is not weighed again
    if (preferred != null && Respective.placeOf(subject.view(), subject.figure()) != null) {
      return List.of(preferred);
    }
    List<Candidate> guesses = new Guesses(places, counts).of(subject, belief);
    if (preferred == null && guesses.isEmpty()) {
      return List.of();
    }
    Candidate first = preferred == null ? guesses.getFirst() : preferred;
    return new Alternatives(places, counts).of(first, guesses, subject, ranked, previous);
  }

  /**
   * What a figure may be.
   *
   * @param options what the rules prefer, first, and what else it may be; empty if it is nothing
   * @param example the figure as one may learn from it
   */
  record Readings(List<Candidate> options, FigureCase example) {}

  private static FigureCase figureCase(
      Subject subject, @Nullable Candidate preferred, List<String> traits) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    return new FigureCase(
        view.words().get(figure.first()).begin(),
        view.words().get(figure.end() - 1).end(),
        figure.value(),
        figure.high(),
        DurationReader.minutes(view, figure),
        preferred == null ? Belief.NOTHING : Belief.label(preferred.indicator(), preferred.unit()),
        traits);
  }

  private Optional<Candidate> preferred(
      Subject subject, List<Verdict> ranked, @Nullable Candidate previous) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    return switch (figure.kind()) {
      case MONEY -> money(subject);
      case PERCENT -> {
        if (DurationReader.isPartOfHour(view, figure)) {
          yield DurationReader.read(subject, places, previous);
        }
        Optional<Candidate> share = share(subject);
        yield share.isEmpty() && previous != null && Ellipsis.isEarlierShare(subject, previous)
            ? subject
                .because(previous.trigger())
                .by(Way.ELLIPSIS)
                .sure(Math.min(0.8, previous.confidence()))
                .as(previous.indicator(), previous.unit(), places.inherited(subject, previous))
            : share;
      }
      case PER_100000 -> rate(subject);
      case COUNT -> {
        boolean money =
            subject.isBare()
                && figure.value().compareTo(MILLION) >= 0
                && subject.distance(Sense.PAY) <= 12;
        if (money) {
          yield Optional.empty();
        }
        if (isPerHundredThousand(view, figure) || leadsToRate(view, figure)) {
          yield rate(subject);
        }
        yield CalendarNumber.isDuration(view, figure)
            ? DurationReader.read(subject, places, previous)
            : counts.read(subject, ranked, previous);
      }
    };
  }

  private Optional<Candidate> money(Subject subject) {
    String currency = subject.figure().currency();
    int pay = subject.distance(Sense.PAY);
    boolean price = subject.figure().value().compareTo(PRICE) < 0;
    if (currency == null || price || pay > 40 || isOtherMoney(subject)) {
      return Optional.empty();
    }
    boolean purpose = subject.distance(Sense.PAY_FOR) < 30;
    double sure = purpose ? 0.92 : 0.72;
    if (pay >= NEAR_PAYING) {
      sure -= 0.12;
    }
    if (!currency.equals("USD")) {
      sure -= 0.3;
    }
    if (subject.figure().value().compareTo(SMALL_MONEY) < 0) {
      sure -= 0.3;
    }
    return subject
        .because(nearest(subject, Sense.PAY))
        .sure(sure)
        .as(Indicator.PAYMENT, currency, new Found(MoneyPlace.of(subject, places), true));
  }

  /** "one person in 60": of the population, unless the sentence speaks of a part of it. */
  private static boolean isOneInMany(Subject subject) {
    return subject.figure().fraction()
        && subject.thing().head() == CountedThing.Head.PEOPLE
        && !subject.counts(Sense.PRISONER);
  }

  /** Settlements, fines, wages; and what one day or one prisoner costs. */
  static boolean isOtherMoney(Subject subject) {
    if (!"USD".equals(subject.figure().currency()) && subject.distance(Sense.PAY) >= NEAR_PAYING) {
      // a ministry's budget in the country's own money, mostly
      return true;
    }
    SentenceView view = subject.view();
    for (Hit hit : view.hits(Sense.NOT_PAYMENT)) {
      boolean after = hit.first() >= subject.figure().to();
      boolean perUnit =
          view.is(
              hit.first(),
              "a",
              "an",
              "per",
              "for",
              "each",
              "la",
              "por",
              "al",
              "cada",
              "apiece",
              "diarios",
              "diarias",
              "monthly");
      int distance = view.distance(subject.figure(), hit);
      if (perUnit ? after && distance <= 5 : distance < 14) {
        return true;
      }
    }
    return false;
  }

  /** "Per 100,000 inhabitants, El Salvador has 1,659 people in prison": the base stands before. */
  private static boolean isPerHundredThousand(SentenceView view, Figure figure) {
    if (figure.value().compareTo(HIGHEST_RATE) > 0 || figure.value().compareTo(LOWEST_RATE) < 0) {
      return false;
    }
    for (int i = 0; i + 1 < figure.from(); i++) {
      boolean base =
          view.word(i + 1).map(w -> w.text().matches("100[,.\u00a0 ]?000")).orElse(false)
              || (view.is(i + 1, "100") && view.is(i + 2, "000", "mil", "thousand"))
              || (view.is(i + 1, "cien") && view.is(i + 2, "mil"));
      if (base && view.is(i, "per", "cada", "every")) {
        return true;
      }
    }
    return false;
  }

  /** "from 562 to 1,659 per 100,000": the earlier rate leaves out its base. */
  private static boolean leadsToRate(SentenceView view, Figure figure) {
    return view.figures().stream()
        .anyMatch(later ->
            later.kind() == FigureKind.PER_100000
                && later.first() == figure.end() + 1
                && view.is(figure.end(), "to", "a", "hasta"));
  }

  private Optional<Candidate> rate(Subject subject) {
    int homicide = subject.distance(Sense.HOMICIDE_RATE);
    if (homicide < 30 && homicide < subject.distance(Sense.IMPRISONED_SHARE)) {
      return Optional.empty();
    }
    SentenceView view = subject.view();
    boolean prison =
        view.has(Sense.IMPRISONED_SHARE) || view.has(Sense.PRISONER) || view.has(Sense.HOLD);
    return subject
        .because(nearest(subject, Sense.IMPRISONED_SHARE))
        .sure(prison ? 0.94 : 0.8)
        .as(Indicator.INCARCERATION_RATE, places.country(subject));
  }

  private Optional<Candidate> share(Subject subject) {
    Hit noConviction = predicate(subject, Sense.NO_CONVICTION);
    if (noConviction != null) {
      return subject
          .because(noConviction)
          .sure(subject.view().distance(subject.figure(), noConviction) < 18 ? 0.93 : 0.8)
          .as(Indicator.NO_CONVICTION_SHARE, places.heldAmong(subject));
    }
    if (subject.distance(Sense.WRONGLY) < 14) {
      return subject
          .because(nearest(subject, Sense.WRONGLY))
          .sure(0.62)
          .as(Indicator.WRONGLY_DETAINED, "percent", places.held(subject));
    }
    boolean small = subject.figure().value().compareTo(SMALL_SHARE) <= 0;
    boolean ofPopulation =
        small
            && (subject.distance(Sense.POPULATION_BASE) < 12 || isOneInMany(subject))
            && subject.distance(Sense.IMPRISONED_SHARE) < 22
            && subject.distance(Sense.HOMICIDE_RATE) > 14;
    return ofPopulation
        ? subject
            .because(nearest(subject, Sense.POPULATION_BASE))
            .sure(0.92)
            .as(Indicator.INCARCERATION_RATE, "percent", places.country(subject))
        : Optional.empty();
  }

  /**
   * What is said of a share: behind it, with at most a figure in apposition between; or before it
   * where no other figure has it.
   */
  private static @Nullable Hit predicate(Subject subject, Sense sense) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    for (Hit hit : view.hits(sense)) {
      boolean behind = hit.first() >= figure.end();
      int distance = view.distance(figure, hit);
      int between = 0;
      int before = 0;
      for (Figure other : view.figures()) {
        boolean apposed = view.is(other.from() - 1, "or", "o", "(");
        boolean apart = other.first() > figure.end() + 5 && !apposed;
        between +=
            behind && apart && other.first() > figure.first() && other.end() <= hit.first() ? 1 : 0;
        before += other.first() < hit.first() && other.first() != figure.first() ? 1 : 0;
      }
      if (distance < 30 && (behind ? between == 0 : before == 0)) {
        return hit;
      }
    }
    return null;
  }

  static @Nullable Hit nearest(Subject subject, Sense sense) {
    Hit best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Hit hit : subject.view().hits(sense)) {
      int distance = subject.view().distance(subject.figure(), hit);
      if (distance < bestDistance) {
        best = hit;
        bestDistance = distance;
      }
    }
    return best;
  }
}
