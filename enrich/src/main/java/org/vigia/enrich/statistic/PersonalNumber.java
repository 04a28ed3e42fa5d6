package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Set;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/** Numbers that tell of a person and count no group: ages, how many children somebody has. */
final class PersonalNumber {
  private static final Set<String> OFFSPRING =
      WordList.of(
          """
          child children kid kids son sons daughter daughters sibling siblings brother brothers
          sister sisters grandchild grandchildren nephew nephews niece nieces hijo hijos hija hijas
          hermano hermanos hermana hermanas nieto nietos nieta nietas sobrino sobrinos pequenos
          """);

  private static final Set<String> PARENTS =
      WordList.of(
          """
          father mother parent dad mom grandmother grandfather married padre madre abuela abuelo
          papa mama
          """);

  /** "a total of 44", "un grupo de 12": nouns of quantity, behind which no age stands. */
  private static final Set<String> QUANTITIES =
      WordList.of(
          """
          total group toll number count crowd family team population maximum minimum record capacity
          batch list party tally sum figure share rate average majority minority peak high low cohort
          convoy wave contingent class panel crew set series score fleet planeload dozen handful
          grupo numero conteo multitud familia equipo poblacion maximo minimo capacidad lote lista
          cifra suma promedio mayoria minoria contingente tanda oleada serie flota cuota quota limit
          limite techo cap ceiling bed room staff force population range excess case lot rise increase
          drop decrease fall aumento alza descenso baja saldo balance registro bill cost price
          """);

  private static final Set<String> AGED =
      WordList.of(
          "girls boys children youths minors people those anyone women men persons migrants");

  private static final Set<String> PERSONS =
      WordList.of("age woman man girl boy farmer mother father");

  private static final Set<String> HAVING =
      WordList.of("has have had tiene tienen tenia with con her his their sus raising cria my mis");

  private static final BigDecimal OLDEST = BigDecimal.valueOf(110);

  /** Up to which age one is said to be "now" so old. */
  private static final BigDecimal OLD = BigDecimal.valueOf(90);

  /** Up to which age people are told of as under it. */
  private static final BigDecimal YOUNG = BigDecimal.valueOf(25);

  private PersonalNumber() {}

  /** Whether a figure is an age or the number of somebody's children. */
  static boolean matches(SentenceView view, Figure figure) {
    return isAge(view, figure) || isAgeOf(view, figure) || isOffspring(view, figure);
  }

  private static boolean isAge(SentenceView view, Figure figure) {
    boolean small = figure.value().compareTo(OLDEST) <= 0;
    return small
        && figure.kind() == FigureKind.COUNT
        && (isIntroduced(view, figure)
            || isCompared(view, figure)
            || isInList(view, figure)
            || isOfOldest(view, figure)
            || isLimit(view, figure)
            || isPredicate(view, figure)
            || isApposed(view, figure));
  }

  /** "aged 17", "a woman of 44", "a 17-year-old". */
  private static boolean isIntroduced(SentenceView view, Figure figure) {
    int end = figure.end();
    return view.is(
            figure.from() - 1, "aged", "age", "ages", "turned", "turn", "turns", "cumplio", "edad")
        || (view.is(end, "-") && view.is(end + 1, "year"))
        || (view.is(figure.from() - 1, "of")
            && view.word(figure.from() - 2).map(w -> PERSONS.contains(w.folded())).orElse(false));
  }

  /** "younger than 16", "One girl, now 17, told". */
  private static boolean isCompared(SentenceView view, Figure figure) {
    boolean compared =
        view.is(figure.first() - 1, "than") && view.is(figure.first() - 2, "younger", "older");
    boolean now =
        view.is(figure.first() - 1, "now", "then", "ahora", "hoy")
            && view.is(figure.first() - 2, ",")
            && view.is(figure.end(), ",", ".")
            && figure.value().compareTo(OLD) <= 0
            && view.word(figure.first() - 3).map(Word::isLetters).orElse(false)
            && !view.word(figure.first() - 3).map(w -> w.folded().endsWith("s")).orElse(true);
    return compared || now;
  }

  /** "aged 22 and 35", "de 19 y 24 años". */
  private static boolean isInList(SentenceView view, Figure figure) {
    return view.is(figure.first() - 1, "and", "to", ",", "y", "a")
        && view.word(figure.first() - 2).map(Word::isDigits).orElse(false)
        && view.is(figure.first() - 3, "aged", "ages", "edades", ",")
        && (view.is(figure.first() - 3, "aged", "ages", "edades")
            || view.is(figure.first() - 5, "aged", "ages", "edades"));
  }

  /** "the youngest of them 13", "el mayor, de 81". */
  private static boolean isOfOldest(SentenceView view, Figure figure) {
    for (int i = Math.max(0, figure.first() - 6); i < figure.first(); i++) {
      if (view.is(i, "youngest", "oldest", "eldest", "smallest")) {
        return true;
      }
    }
    return false;
  }

  /** "girls under 18", "menores de 21": an age limit. */
  private static boolean isLimit(SentenceView view, Figure figure) {
    return view.is(figure.first() - 1, "under", "below", "over")
        && figure.value().compareTo(YOUNG) <= 0
        && CountedThing.of(view, figure, view.sentence().language()).head()
            == CountedThing.Head.NONE
        && view.word(figure.first() - 2).map(w -> AGED.contains(w.folded())).orElse(false);
  }

  private static boolean isPredicate(SentenceView view, Figure figure) {
    return view.is(figure.from() - 1, "is", "was", "turned")
        && view.is(figure.from() - 2, "who", "son", "daughter", "he", "she", "brother", "husband");
  }

  /** "Rosa, 38," "Kilmar Abrego Garcia, 29, had". */
  private static boolean isApposed(SentenceView view, Figure figure) {
    int end = figure.end();
    if (view.is(figure.from() - 1, ",")
        && figure.from() == figure.first()
        && (view.is(end, ",", ".", ";", "”", "\"", ")")
            || end >= view.words().size()
            || view.is(end, "who", "whose"))) {
      int nameEnd = view.is(figure.from() - 2, ".") ? figure.from() - 3 : figure.from() - 2;
      Word before = view.words().get(Math.max(0, nameEnd));
      boolean name =
          before.isLetters()
              && (before.isCapitalized() || !view.is(figure.from() - 2, "which", "y"));
      boolean time = view.is(nameEnd, "after", "before", "later", "earlier", "antes", "despues");
      return figure.from() >= 2 && name && !time && !hasNumberNear(view, figure);
    }
    return view.is(figure.from() - 1, "(")
        && view.is(end, ")")
        && figure.from() > 1
        && view.words().get(figure.from() - 2).isCapitalized();
  }

  private static boolean hasNumberNear(SentenceView view, Figure figure) {
    // "Of those in custody, 48, or 7 percent": a share follows
    return view.is(figure.end() + 1, "or", "o")
        || view.words()
            .get(Math.max(0, figure.from() - 2))
            .is(
                "total", "now", "them", "whom", "ellos", "those", "these", "custody", "people",
                "those", "cuales");
  }

  /** "a mason of 44 from Sonsonate", "una vecina de 71": a person's age, nothing counted behind. */
  private static boolean isAgeOf(SentenceView view, Figure figure) {
    int of = figure.from() - 1;
    if (figure.kind() != FigureKind.COUNT
        || figure.from() != figure.first()
        || figure.value().compareTo(OLDEST) > 0
        || !view.is(of, "of", "de")
        || CountedThing.of(view, figure, view.sentence().language()).head()
            != CountedThing.Head.NONE) {
      return false;
    }
    Word noun = view.word(of - 1).orElse(null);
    if (noun == null || !noun.isLetters() || QUANTITIES.contains(noun.folded())) {
      return false;
    }
    for (int i = of - 2; i >= Math.max(0, of - 4); i--) {
      if (view.is(i, "a", "an", "un", "una")) {
        return !QUANTITIES.contains(view.words().get(i + 1).folded());
      }
    }
    return false;
  }

  /** "tiene dos hijos", "a mother of three": a private person's family. */
  private static boolean isOffspring(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT || figure.value().compareTo(BigDecimal.TEN) > 0) {
      return false;
    }
    boolean offspring = false;
    for (int i = figure.end(); i < figure.end() + 3; i++) {
      offspring |= view.word(i).map(w -> OFFSPRING.contains(w.folded())).orElse(false);
    }
    boolean has = view.word(figure.from() - 1).map(w -> HAVING.contains(w.folded())).orElse(false);
    boolean parent =
        view.is(figure.from() - 1, "of", "de", "with", "con")
            && view.word(figure.from() - 2).map(w -> PARENTS.contains(w.folded())).orElse(false);
    return parent || (offspring && has);
  }
}
