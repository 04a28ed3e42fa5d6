package org.vigia.enrich.analysis;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.StatisticReading;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Cue;

/**
 * Wordings that tell how a figure is meant: as a comparison, as a correction, of a part of the
 * people.
 */
final class Wording {
  private static final int LOOK_BACK = 60;

  /**
   * "Up from the 261 of July", "frente a las 291 de septiembre": what stands before a figure given
   * to compare with.
   */
  private static final Pattern BEFORE_COMPARISON =
      Pattern.compile(
          "(?:\\b(?:up|down|rose|risen|fell|fallen|increase[sd]?|decrease[sd]?|grew|dropped) from"
              + "|\\bcompared (?:with|to)|\\bversus|\\binstead of|\\brather than|\\bnot"
              + "|\\b(?:well )?(?:above|below|beyond)|\\bexceed(?:s|ed|ing)?|\\bsurpass(?:es|ed|ing)?"
              + "|\\bfrente a|\\bcomparad[oa]s? con|\\ben comparación con|\\ben lugar de|\\ben vez de"
              + "|\\bsuperior(?:es)? a|\\binferior(?:es)? a|\\bpor encima de|\\bpor debajo de|\\by no)"
              + "\\s+(?:(?:the|an?|its|their|some|about|el|la|los|las|un|una|unos|unas|de|del|of|earlier|previous|previously"
              + "|reported|announced|total|toll|figure|count|estimate|recuento|cifra|balance|anterior|anteriores)\\s+){0,5}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CORRECTION =
      Pattern.compile(
          "\\b(?:correction|corrected|earlier version|previous version|misstated|clarification|retract(?:ed|ion)"
              + "|corrección|fe de erratas|rectificación|versión anterior|versión previa|se corrige|corregid[oa])\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "Correction: …", "an earlier version of this article said …". */
  private static final Pattern NOTE_OF_CORRECTION =
      Pattern.compile(
          "^\\W*(?:correction|clarification|editor'?s note|corrección|fe de erratas|rectificación|aclaración)\\W"
              + "|\\b(?:earlier|previous) version\\b|\\bversión (?:anterior|previa)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern WOMEN =
      Pattern.compile("\\b(?:women|female|mujeres|girls|niñas)\\b");
  private static final Pattern MINORS =
      Pattern.compile(
          "\\b(?:minors|children|adolescents|teenagers|babies|infants|menores|niños|adolescentes|bebés)\\b");

  private Wording() {}

  /** Whether a text says that it corrects or retracts an earlier one. */
  static boolean corrects(String text) {
    return CORRECTION.matcher(text).find();
  }

  /** Whether a sentence is an outlet's note on what it said before. */
  static boolean isNoteOfCorrection(String sentence) {
    return NOTE_OF_CORRECTION.matcher(sentence).find();
  }

  /** Whether the text gives a figure only to compare another with. */
  static boolean isComparison(AnnotatedText text, StatisticReading reading) {
    int begin =
        reading.cues().stream()
            .filter(cue -> cue.role().equals("value"))
            .mapToInt(Cue::begin)
            .min()
            .orElse(reading.quoteBegin());
    int from = Math.max(reading.sentence().begin(), begin - LOOK_BACK);
    String before = text.slice(from, Math.max(from, begin));
    String sentence = text.slice(reading.sentence());
    return BEFORE_COMPARISON.matcher(before.endsWith(" ") ? before : before + " ").find()
        || (corrects(sentence) && !sentence.toLowerCase(Locale.ROOT).contains("correct figure"));
  }

  /**
   * The part of the people that makes a series of its own; empty for all, and where the indicator
   * itself counts that part.
   */
  static String scope(Indicator indicator, @Nullable String population) {
    if (population == null || indicator == Indicator.MINORS_DETAINED) {
      return "";
    }
    String lower = population.toLowerCase(Locale.ROOT);
    if (WOMEN.matcher(lower).find()) {
      return "women";
    }
    return MINORS.matcher(lower).find() ? "minors" : "";
  }
}
