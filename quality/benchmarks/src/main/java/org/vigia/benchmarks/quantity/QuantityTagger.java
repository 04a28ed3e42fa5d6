package org.vigia.benchmarks.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.enrich.nlp.CoreNlpAnnotator;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.statistic.number.FigureReader;
import org.vigia.enrich.statistic.number.NumberScope;
import org.vigia.enrich.statistic.number.SeparatorStyle;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.statistic.number.WordSplitter;

/**
 * Our reader's figures as NewsQuant notes quantities: values in full, fractions as parts of one,
 * "from A to B" as a range whatever the verb, vague quantities as the range of their power of ten.
 */
public final class QuantityTagger {
  private static final Map<String, Double> VAGUE =
      Map.of("dozens", 12.0, "hundreds", 100.0, "thousands", 1e3, "millions", 1e6, "billions", 1e9);

  private final CoreNlpAnnotator annotator;
  private final FigureReader reader = new FigureReader(NumberScope.EVERY_NUMBER);
  private final Measures measures = new Measures();

  private QuantityTagger(CoreNlpAnnotator annotator) {
    this.annotator = annotator;
  }

  /** Loads the language models. */
  public static QuantityTagger load() {
    return new QuantityTagger(CoreNlpAnnotator.load());
  }

  /** The quantities of a text, in its order. */
  public List<Tagged> tag(String written) {
    // the set writes the signs of pound and yen in ASCII
    String text = written.replaceAll("\\bPS(?=\\d)", "£").replaceAll("\\bY=(?=\\d)", "¥");
    List<Word> words = apart(WordSplitter.split(text, 0, text.length()));
    TaggedRow row = TaggedRow.of(words, annotator.annotate("", text));
    NoQuantity noQuantity = new NoQuantity(row, measures);
    UnitNamer units = new UnitNamer(row, measures);
    List<Tagged> tagged = new ArrayList<>();
    Figure before = null;
    for (Figure figure :
        reader.read(words, Language.ENGLISH, SeparatorStyle.of(text, Language.ENGLISH, "en-US"))) {
      if (noQuantity.matches(figure)) {
        continue;
      }
      if (before != null && isChange(row, before, figure)) {
        Tagged low = tagged.getLast();
        String unit = units.name(figure);
        tagged.set(
            tagged.size() - 1,
            new Tagged(low.low(), value(figure), unit.equals("-") ? low.unit() : unit));
      } else {
        if (before != null && isOneOfSeveral(row, before, figure, tagged.getLast())) {
          Tagged bare = tagged.getLast();
          tagged.set(tagged.size() - 1, new Tagged(bare.low(), bare.high(), units.name(figure)));
        }
        double high = figure.high() == null ? Double.NaN : figure.high().doubleValue();
        tagged.add(new Tagged(value(figure), high, units.name(figure)));
      }
      before = figure;
    }
    tagged.addAll(vague(row, units));
    return tagged;
  }

  /** Measures that touch their number, as words apart: our reader takes "30km" for a name. */
  private List<Word> apart(List<Word> words) {
    List<Word> apart = new ArrayList<>();
    for (Word word : words) {
      boolean behindDigits = !apart.isEmpty() && apart.getLast().isDigits();
      boolean measure =
          behindDigits
              && word.glued()
              && word.isLetters()
              && measures.isAbbreviation(word)
              && !word.is("k", "b")
              && (!word.is("m") || isLength(words, words.indexOf(word)));
      apart.add(
          measure ? new Word(word.begin(), word.end(), word.text(), word.folded(), false) : word);
    }
    return apart;
  }

  /** "37m long", "20m (66ft)": metres, not millions. */
  private static boolean isLength(List<Word> words, int at) {
    for (int i = at + 1; i <= at + 2 && i < words.size(); i++) {
      if (words.get(i).is("long", "wide", "tall", "high", "deep", "away")) {
        return true;
      }
    }
    return at + 3 < words.size()
        && words.get(at + 1).is("(")
        && words.get(at + 3).is("ft", "feet", "foot");
  }

  private static double value(Figure figure) {
    return figure.ratio() == null ? figure.value().doubleValue() : figure.ratio().doubleValue();
  }

  /** "eight or nine euros", "four-, five- and six-cylinder", "280 of the 300 million shekels". */
  private static boolean isOneOfSeveral(
      TaggedRow row, Figure before, Figure figure, Tagged tagged) {
    boolean near = tagged.unit().equals("-") && figure.from() - before.end() <= 3;
    for (int i = before.end(); near && i < figure.from(); i++) {
      near = row.is(i, "or", "and", ",", "-", "of", "the");
    }
    return near;
  }

  /** "from 13.5 to 14 mm", with at most a unit and a time between. */
  private static boolean isChange(TaggedRow row, Figure from, Figure to) {
    if (from.high() != null || to.high() != null || !row.is(to.from() - 1, "to")) {
      return false;
    }
    boolean begins = row.is(from.from() - 1, "from");
    boolean near = to.from() - from.to() <= 6;
    boolean alike =
        from.kind() == to.kind()
            || to.kind() == FigureKind.COUNT
            || from.kind() == FigureKind.COUNT;
    return begins && near && alike;
  }

  /** "thousands of job cuts" is 1,000 to 10,000, "tens of millions" 10 to 100 million. */
  private static List<Tagged> vague(TaggedRow row, UnitNamer units) {
    List<Tagged> found = new ArrayList<>();
    for (int i = 0; i < row.words().size(); i++) {
      Double power = power(row, i);
      if (power != null) {
        found.add(units.vague(i, power));
      }
    }
    return found;
  }

  private static @Nullable Double power(TaggedRow row, int at) {
    Double power = VAGUE.get(row.at(at).folded());
    return power != null && row.is(at + 1, "of") ? power : null;
  }
}
