package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Set;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/**
 * Numbers that name, order, date or measure something and count nothing: years and dates, ages,
 * articles and sections, house numbers, scores, clock times, telephone numbers.
 */
final class NonStatistics {
  private static final Set<String> MONTHS =
      WordList.of(
          """
          january february march april may june july august september october november december
          jan feb mar apr jun jul aug sept sep oct nov dec enero febrero marzo abril mayo junio
          julio agosto septiembre setiembre octubre noviembre diciembre
          """);
  private static final Set<String> LABELS =
      WordList.of(
          """
          article articles art arts section sections sec rule rules chapter chapters paragraph
          paragraphs para title part no nos number case docket page pages p pp room courtroom
          block flight boeing airbus route highway order proclamation resolution decree law bill h.r s amendment
          protocol convention act box level zone unit module cell pavilion phase grade day
          articulo articulos seccion regla reglas capitulo parrafo numeral literal inciso decreto
          resolucion ley expediente caso numero num n pagina bloque modulo sector pabellon celda
          zona colonia manzana poligono lote
          sala calle avenida ruta carretera fase dia grado barrio channel canal radio covid ms g
          formula version windows iphone appendix annex anexo figure table cuadro tabla grafico
          chart exhibit count cargo § # nº year ano
          """);
  private static final Set<String> BEFORE_YEAR =
      WordList.of(
          """
          in since of by until from to through during before after early late mid en desde de del
          hasta entre para between and y a ano the around circa año enero fiscal than as
          principios finales mediados , ( - el al summer spring winter fall autumn verano durante
          antes tras cerro cerró
          """);
  private static final Set<String> TIME_UNITS =
      WordList.of(
          """
          day days week weeks month months year years decade decades century centuries hour hours
          minute minutes second seconds dia dias semana semanas mes meses ano anos decada decadas
          siglo siglos hora horas minuto minutos segundos am pm a.m p.m p fiscal weekends nights
          noches trimestre trimestres quarters o'clock
          """);

  private static final Set<String> PARTS_OF_DAY =
      WordList.of(
          """
          morning afternoon evening night noon midnight dawn mananita manana tarde noche madrugada
          mediodia
          """);

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

  /** What a number with a hyphen may count: "a 40,000-bed prison", "80-man cells". */
  private static final Set<String> COMPOUND =
      WordList.of(
          "bed beds person man men inmate inmates prisoner prisoners capacity detainee place");

  private NonStatistics() {}

  /** Whether a figure is a name, a date, an age or the like. */
  static boolean matches(SentenceView view, Figure figure) {
    return isDateOrTime(view, figure)
        || isTelephone(view, figure)
        || isClockTime(view, figure)
        || isLabel(view, figure)
        || isOrdinalLabel(view, figure)
        || isYear(view, figure)
        || isAge(view, figure)
        || isAgeOf(view, figure)
        || isOffspring(view, figure)
        || isPopulation(view, figure)
        || isSource(view, figure)
        || isScore(view, figure)
        || isPartOfName(view, figure)
        || isRuleNumber(view, figure)
        || isSetAside(view, figure)
        || isDifference(view, figure)
        || isDenominator(view, figure);
  }

  /** "everyone held there, not just the four men who sued": named only to go beyond them. */
  private static boolean isSetAside(SentenceView view, Figure figure) {
    return view.is(figure.from() - 1, "the", "los", "las")
        && view.is(figure.from() - 2, "just", "only", "solo")
        && view.is(figure.from() - 3, "not", "no");
  }

  /** "las Reglas Mandela, que en la 24 exigen …": the number of a rule or an article. */
  private static boolean isRuleNumber(SentenceView view, Figure figure) {
    boolean one =
        figure.written()
            && figure.kind() == FigureKind.COUNT
            && view.is(figure.first() - 1, "la", "el")
            && view.is(figure.first() - 2, "en", "y", "de", ",")
            && figure.value().compareTo(BigDecimal.valueOf(200)) < 0
            && !view.is(figure.end(), "%", "por", "millones", "mil");
    if (one) {
      return true;
    }
    return figure.kind() == FigureKind.COUNT
        && figure.written()
        && figure.value().compareTo(BigDecimal.valueOf(200)) < 0
        && view.is(figure.first() - 1, "las", "los")
        && view.is(figure.first() - 2, "en", "y", "a", ",", "de")
        && CountedThing.of(view, figure, view.sentence().language()).head()
            == CountedThing.Head.NONE
        && view.words().stream().anyMatch(w -> w.is("regla", "reglas", "articulo", "articulos"));
  }

  /** "three fewer than in April", "tres más que en abril": how much one count differs. */
  private static boolean isDifference(SentenceView view, Figure figure) {
    if (!view.is(figure.end(), "fewer", "less", "more", "menos", "mas")) {
      return false;
    }
    for (int i = figure.end() + 1; i <= figure.end() + 3; i++) {
      if (view.is(i, "than", "que")) {
        return true;
      }
    }
    return false;
  }

  /** "one nurse per 75 beds", "un médico por cada 400 reclusos". */
  private static boolean isDenominator(SentenceView view, Figure figure) {
    return figure.kind() == FigureKind.COUNT
        && figure.from() == figure.first()
        && (view.is(figure.first() - 1, "per", "every", "employs", "employing", "emplea")
            || (view.is(figure.first() - 1, "cada") && view.is(figure.first() - 2, "por")));
  }

  /** Whether a time unit follows: a duration, which only two indicators count. */
  static boolean isDuration(SentenceView view, Figure figure) {
    int at = figure.end();
    if (view.is(at, "-")
        || view.is(
            at,
            "more",
            "mas",
            "full",
            "consecutive",
            "business",
            "calendar",
            "additional",
            "straight",
            "long")) {
      at++;
    }
    int unit = at;
    return view.word(unit).map(w -> TIME_UNITS.contains(w.folded())).orElse(false);
  }

  private static boolean isDateOrTime(SentenceView view, Figure figure) {
    if (!figure.written() || figure.kind() != FigureKind.COUNT) {
      return false;
    }
    boolean dayLike = figure.value().compareTo(BigDecimal.valueOf(31)) <= 0;
    int before = figure.first() - 1;
    if (view.is(before, ".")) {
      before--;
    }
    boolean monthBefore = isMonth(view, before);
    if (monthBefore && (dayLike || isYearLike(figure))) {
      return true;
    }
    int after = figure.end();
    if (view.is(after, "de", "of")) {
      after++;
    }
    if (dayLike && isMonth(view, after) && !view.is(after, "may")) {
      return true;
    }
    if (dayLike
        && view.is(after, "may")
        && view.word(after).map(Word::isCapitalized).orElse(false)) {
      return true;
    }
    boolean day =
        dayLike
            && (view.is(figure.end(), "y", "and", "-", "–", "al", "a", "to", ",")
                && isMonthAfterDay(view, figure.end() + 1));
    return day;
  }

  /** "+41 22 555 01 42": groups of digits in a row. */
  private static boolean isTelephone(SentenceView view, Figure figure) {
    if (!figure.written()
        || figure.kind() != FigureKind.COUNT
        || figure.end() != figure.first() + 1) {
      return false;
    }
    int first = figure.first();
    while (first > 0 && view.words().get(first - 1).isDigits()) {
      first--;
    }
    int end = figure.end();
    while (end < view.words().size() && view.words().get(end).isDigits()) {
      end++;
    }
    return view.is(first - 1, "+")
        || view.is(first - 1, "tel", "telephone", "phone", "telefono")
        || end - first >= 4;
  }

  /** "at four in the morning", "a las tres de la madrugada", "by 6 this evening". */
  private static boolean isClockTime(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT
        || figure.value().compareTo(BigDecimal.valueOf(24)) > 0
        || figure.from() != figure.first()) {
      return false;
    }
    int end = figure.end();
    boolean digital =
        view.is(end, ":")
            && view.words().get(end).glued()
            && view.word(end + 1).map(w -> w.isDigits() && w.text().length() == 2).orElse(false);
    if (digital) {
      return true;
    }
    boolean partOfDay =
        (view.is(end, "in", "de", "por", "this", "on")
                && view.is(end + 1, "the", "la")
                && view.word(end + 2).map(w -> PARTS_OF_DAY.contains(w.folded())).orElse(false))
            || (view.is(end, "this", "tomorrow", "yesterday", "at")
                && view.word(end + 1).map(w -> PARTS_OF_DAY.contains(w.folded())).orElse(false));
    boolean spanishHour =
        view.is(figure.first() - 1, "las", "la")
            && view.is(figure.first() - 2, "a", "de", "desde", "hasta", "hacia", "sobre")
            && CountedThing.of(view, figure, view.sentence().language()).head()
                == CountedThing.Head.NONE;
    return partOfDay || spanishHour;
  }

  private static boolean isMonthAfterDay(SentenceView view, int at) {
    int next = view.is(at, "el", "del") ? at + 1 : at;
    return view.word(next).map(Word::isDigits).orElse(false)
        && (isMonth(view, next + 1) || (view.is(next + 1, "de") && isMonth(view, next + 2)));
  }

  private static boolean isMonth(SentenceView view, int at) {
    return view.word(at).map(w -> MONTHS.contains(w.folded())).orElse(false);
  }

  private static boolean isYearLike(Figure figure) {
    return figure.value().scale() <= 0
        && figure.value().compareTo(BigDecimal.valueOf(1500)) >= 0
        && figure.value().compareTo(BigDecimal.valueOf(2100)) <= 0;
  }

  private static boolean isYear(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT
        || !figure.written()
        || (figure.end() != figure.first() + 1 && figure.high() == null)) {
      return false;
    }
    if (view.words().get(figure.first()).text().length() != 4 || !isYearLike(figure)) {
      return false;
    }
    if (figure.first() == 0) {
      return true;
    }
    Word before = view.words().get(figure.first() - 1);
    if (BEFORE_YEAR.contains(before.folded()) || isMonth(view, figure.first() - 1)) {
      return true;
    }
    CountedThing.Head head = CountedThing.of(view, figure, view.sentence().language()).head();
    return head != CountedThing.Head.PEOPLE && head != CountedThing.Head.KNOWN;
  }

  private static boolean isLabel(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT || figure.from() != figure.first()) {
      return false;
    }
    int before = figure.first() - 1;
    // "MS-13", "COVID-19": letters, a hyphen, digits without a space
    if (view.is(before, "-", "–")
        && view.words().get(figure.first()).glued()
        && view.words().get(before).glued()
        && before > 0
        && (view.words().get(before - 1).isLetters() || view.words().get(before - 1).isDigits())) {
      return true;
    }
    // "article 13(4)"
    if (view.is(before, "(")
        && view.words().get(before).glued()
        && view.word(before - 1).map(Word::isDigits).orElse(false)) {
      return true;
    }
    // "a three-way deal", "a 46-page opinion"
    if (view.is(figure.end(), "-")
        && view.words().get(figure.end()).glued()
        && view.word(figure.end() + 1).map(w -> !COMPOUND.contains(w.folded())).orElse(true)) {
      return true;
    }
    // telephone and case numbers
    if (view.is(figure.end(), "-")
        && view.words().get(figure.end()).glued()
        && view.word(figure.end() + 1).map(w -> w.isDigits() && w.glued()).orElse(false)) {
      return figure.high() == null;
    }
    if (!figure.written()) {
      return false;
    }
    int at = before;
    // "Articles 7, 9 and 10(1)": back over the list to its label
    for (int steps = 0; steps < 14 && at >= 0; steps++) {
      Word word = view.words().get(at);
      boolean listed =
          word.isDigits()
              || word.is(
                  ",", "y", "and", "(", ")", "or", "o", ".", "a", "to", "-", "–", "º", "°", "b",
                  "h");
      if (!listed) {
        break;
      }
      at--;
    }
    boolean label = at >= 0 && LABELS.contains(view.words().get(at).folded());
    // "within a day 310 were free": no number of the day
    boolean any = view.is(at - 1, "a", "an", "each", "every", "per", "one", "un", "una", "cada");
    if (!label || any) {
      return false;
    }
    boolean direct = at == before || (at == before - 1 && view.is(before, ".", "º", "°"));
    boolean noun =
        CountedThing.of(view, figure, view.sentence().language()).head()
            == CountedThing.Head.PEOPLE;
    String word = view.words().get(at).folded();
    if (word.startsWith("art") || word.startsWith("sec") || word.startsWith("reglas")) {
      return true;
    }
    boolean plural = word.endsWith("s") || word.equals("arts");
    return direct ? !noun : plural && !noun;
  }

  private static boolean isAge(SentenceView view, Figure figure) {
    boolean small = figure.value().compareTo(BigDecimal.valueOf(110)) <= 0;
    if (!small || figure.kind() != FigureKind.COUNT) {
      return false;
    }
    int end = figure.end();
    if (view.is(
        figure.from() - 1, "aged", "age", "ages", "turned", "turn", "turns", "cumplio", "edad")) {
      return true;
    }
    // "younger than 16", "One girl, now 17, told"
    boolean compared =
        view.is(figure.first() - 1, "than") && view.is(figure.first() - 2, "younger", "older");
    boolean now =
        view.is(figure.first() - 1, "now", "then", "ahora", "hoy")
            && view.is(figure.first() - 2, ",")
            && view.is(end, ",", ".")
            && figure.value().compareTo(BigDecimal.valueOf(90)) <= 0
            && view.word(figure.first() - 3).map(Word::isLetters).orElse(false)
            && !view.word(figure.first() - 3).map(w -> w.folded().endsWith("s")).orElse(true);
    if (compared || now) {
      return true;
    }
    // "aged 22 and 35", "de 19 y 24 años"
    if (view.is(figure.first() - 1, "and", "to", ",", "y", "a")
        && view.word(figure.first() - 2).map(Word::isDigits).orElse(false)
        && view.is(figure.first() - 3, "aged", "ages", "edades", ",")
        && (view.is(figure.first() - 3, "aged", "ages", "edades")
            || view.is(figure.first() - 5, "aged", "ages", "edades"))) {
      return true;
    }
    // "the youngest of them 13", "el mayor, de 81"
    for (int i = Math.max(0, figure.first() - 6); i < figure.first(); i++) {
      if (view.is(i, "youngest", "oldest", "eldest", "smallest")) {
        return true;
      }
    }
    // "girls under 18", "menores de 21": an age limit
    boolean limit =
        view.is(figure.first() - 1, "under", "below", "over")
            && figure.value().compareTo(BigDecimal.valueOf(25)) <= 0
            && CountedThing.of(view, figure, view.sentence().language()).head()
                == CountedThing.Head.NONE
            && view.word(figure.first() - 2).map(w -> AGED.contains(w.folded())).orElse(false);
    if (limit) {
      return true;
    }
    if (view.is(figure.from() - 1, "of")
        && view.is(
            figure.from() - 2,
            "age",
            "woman",
            "man",
            "girl",
            "boy",
            "farmer",
            "mother",
            "father")) {
      return true;
    }
    if (view.is(end, "-") && view.is(end + 1, "year")) {
      return true;
    }
    boolean predicate =
        view.is(figure.from() - 1, "is", "was", "turned")
            && view.is(
                figure.from() - 2, "who", "son", "daughter", "he", "she", "brother", "husband");
    if (predicate) {
      return true;
    }
    // "Rosa, 38," "Kilmar Abrego Garcia, 29, had"
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

  /** "a mason of 44 from Sonsonate", "una vecina de 71": a person's age, nothing counted behind. */
  private static boolean isAgeOf(SentenceView view, Figure figure) {
    int of = figure.from() - 1;
    if (figure.kind() != FigureKind.COUNT
        || figure.from() != figure.first()
        || figure.value().compareTo(BigDecimal.valueOf(110)) > 0
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

  /** "Two people familiar with the matter", "tres funcionarios con conocimiento del plan". */
  private static boolean isSource(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT || figure.value().compareTo(BigDecimal.TEN) > 0) {
      return false;
    }
    for (int i = figure.end() + 1; i <= figure.end() + 4; i++) {
      boolean tells =
          i >= figure.end() + 2
              && view.is(
                  i,
                  "told",
                  "recalled",
                  "relataron",
                  "contaron",
                  "recordaron",
                  "narraron",
                  "declararon",
                  "explicaron")
              && !view.is(i - 1, "were", "was", "been", "be");
      if (tells) {
        return true;
      }
      boolean knows =
          view.is(i, "familiar", "briefed", "conocimiento", "cercanas", "cercanos", "anonimato")
              || (view.is(i, "knowledge") && view.is(i + 1, "of"))
              || (view.is(i, "close") && view.is(i + 1, "to"));
      if (knows) {
        return true;
      }
    }
    return false;
  }

  /** "in a country of six million", "un pueblo de 3.000 habitantes": how large a place is. */
  private static boolean isPopulation(SentenceView view, Figure figure) {
    return figure.kind() == FigureKind.COUNT
        && view.is(figure.from() - 1, "of", "de", "with", "con")
        && view.is(
            figure.from() - 2,
            "country",
            "nation",
            "city",
            "town",
            "village",
            "county",
            "state",
            "island",
            "pais",
            "nacion",
            "ciudad",
            "pueblo",
            "municipio",
            "departamento",
            "isla");
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
    boolean has =
        view.is(
            figure.from() - 1,
            "has",
            "have",
            "had",
            "tiene",
            "tienen",
            "tenia",
            "with",
            "con",
            "her",
            "his",
            "their",
            "sus",
            "raising",
            "cria",
            "my",
            "mis");
    boolean parent =
        view.is(figure.from() - 1, "of", "de", "with", "con")
            && view.word(figure.from() - 2).map(w -> PARENTS.contains(w.folded())).orElse(false);
    return parent || (offspring && has);
  }

  /** "su prórroga 56", "the extension 43": a number that names the noun before it. */
  private static boolean isOrdinalLabel(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT
        || !figure.written()
        || figure.from() != figure.first()
        || figure.value().compareTo(BigDecimal.valueOf(1000)) >= 0
        || CountedThing.of(view, figure, view.sentence().language()).head()
            != CountedThing.Head.NONE) {
      return false;
    }
    Word noun = view.word(figure.first() - 1).orElse(null);
    if (noun == null || !noun.isLetters() || noun.isCapitalized() || noun.folded().length() < 4) {
      return false;
    }
    boolean counts =
        view.hits().stream()
            .anyMatch(hit -> hit.first() <= figure.first() - 1 && hit.end() >= figure.first());
    return !counts
        && !noun.folded().endsWith("s")
        && view.is(
            figure.first() - 2, "su", "la", "el", "esta", "este", "this", "its", "una", "un");
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

  /** "57 votes to 3", "5 to 4", "6-3". */
  private static boolean isScore(SentenceView view, Figure figure) {
    boolean small = figure.value().compareTo(BigDecimal.valueOf(100)) <= 0;
    int before = figure.from() - 1;
    boolean afterScore =
        ((view.is(before, "to", "a") && !view.is(before - 2, "from", "de"))
                || (view.is(before, "-", "–") && view.words().get(before).glued()))
            && view.word(before - 1).map(Word::isDigits).orElse(false);
    boolean votesBefore =
        view.is(before, "to", "a", "contra") && view.is(before - 1, "votes", "votos", "favor");
    return small
        && (votesBefore
            || view.is(before, "vote", "voted", "split", "dividing", "ruling", "votos", "decision")
            || (view.is(before, "by") && view.is(figure.end(), "to", "-", "–", "vote", "votes"))
            || (view.is(before, "contra", "against", "to") && hasVotesBefore(view, before))
            || view.is(figure.end(), "vote", "votes", "voto", "votos", "seats", "escanos")
            || afterScore
            || (view.is(figure.end(), "-", "–", "to")
                && !view.is(before, "from")
                && view.word(figure.end() + 1).map(Word::isDigits).orElse(false)
                && figure.high() == null
                && view.is(
                    figure.end() + 2, "vote", "votes", "decision", "ruling", ",", ".", "to")));
  }

  /** "214 votos contra 213". */
  private static boolean hasVotesBefore(SentenceView view, int end) {
    return view.is(end - 1, "votos", "votes", "favor");
  }

  /** "Barrio 18", "G7", "Highway 5", "the 9/11 attacks": a number behind a capitalised name. */
  private static boolean isPartOfName(SentenceView view, Figure figure) {
    if (figure.first() < 1
        || figure.from() != figure.first()
        || figure.kind() != FigureKind.COUNT) {
      return false;
    }
    for (PlaceMention place : view.places()) {
      int begin = view.words().get(figure.first()).begin();
      if (place.begin() <= begin && begin < place.end()) {
        return true;
      }
    }
    return false;
  }
}
