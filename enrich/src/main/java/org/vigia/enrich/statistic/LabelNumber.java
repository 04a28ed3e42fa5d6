package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Set;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/** Numbers that name something: articles and sections, cases, telephones, parts of a name. */
final class LabelNumber {
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

  /** What a number with a hyphen may count: "a 40,000-bed prison", "80-man cells". */
  private static final Set<String> COMPOUND =
      WordList.of(
          "hour minute bed beds person man men inmate inmates prisoner prisoners capacity detainee place");

  /** What a number that stands behind its noun is seldom above. */
  private static final BigDecimal MOST_ORDINAL = BigDecimal.valueOf(1000);

  private static final BigDecimal MOST_RULES = BigDecimal.valueOf(200);

  private LabelNumber() {}

  /** Whether a figure is a number by which something is called. */
  static boolean matches(SentenceView view, Figure figure) {
    return isTelephone(view, figure)
        || isLabel(view, figure)
        || isOrdinalLabel(view, figure)
        || isPartOfName(view, figure)
        || isRuleNumber(view, figure);
  }

  /** Whether a number belongs to a name or a label, by its punctuation or by the word before. */
  private static boolean isLabel(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT || figure.from() != figure.first()) {
      return false;
    }
    if (isGlued(view, figure)) {
      return true;
    }
    // telephone and case numbers
    if (view.is(figure.end(), "-")
        && view.words().get(figure.end()).glued()
        && view.word(figure.end() + 1).map(w -> w.isDigits() && w.glued()).orElse(false)) {
      return figure.high() == null;
    }
    return figure.written() && isBehindLabel(view, figure);
  }

  private static boolean isGlued(SentenceView view, Figure figure) {
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
    return view.is(figure.end(), "-")
        && view.words().get(figure.end()).glued()
        && view.word(figure.end() + 1).map(w -> !COMPOUND.contains(w.folded())).orElse(true);
  }

  /** "Articles 7, 9 and 10(1)": back over the list to its label. */
  private static boolean isBehindLabel(SentenceView view, Figure figure) {
    int before = figure.first() - 1;
    int at = before;
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
    CountedThing.Head head = CountedThing.of(view, figure, view.sentence().language()).head();
    boolean noun = head == CountedThing.Head.PEOPLE || head == CountedThing.Head.KNOWN;
    String word = view.words().get(at).folded();
    if (word.startsWith("art") || word.startsWith("sec") || word.startsWith("reglas")) {
      return true;
    }
    boolean plural = word.endsWith("s") || word.equals("arts");
    return direct ? !noun : plural && !noun;
  }

  /** "su prórroga 56", "the extension 43": a number that names the noun before it. */
  private static boolean isOrdinalLabel(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT
        || !figure.written()
        || figure.from() != figure.first()
        || figure.value().compareTo(MOST_ORDINAL) >= 0
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

  /** "las Reglas Mandela, que en la 24 exigen …": the number of a rule or an article. */
  private static boolean isRuleNumber(SentenceView view, Figure figure) {
    boolean one =
        figure.written()
            && figure.kind() == FigureKind.COUNT
            && view.is(figure.first() - 1, "la", "el")
            && view.is(figure.first() - 2, "en", "y", "de", ",")
            && figure.value().compareTo(MOST_RULES) < 0
            && !view.is(figure.end(), "%", "por", "millones", "mil");
    if (one) {
      return true;
    }
    return figure.kind() == FigureKind.COUNT
        && figure.written()
        && figure.value().compareTo(MOST_RULES) < 0
        && view.is(figure.first() - 1, "las", "los")
        && view.is(figure.first() - 2, "en", "y", "a", ",", "de")
        && CountedThing.of(view, figure, view.sentence().language()).head()
            == CountedThing.Head.NONE
        && view.words().stream().anyMatch(w -> w.is("regla", "reglas", "articulo", "articulos"));
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
