package org.vigia.runtime.language;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigia.contract.Language;

/**
 * Tells English and Spanish from each other and from their neighbours by function words, word
 * endings and letters.
 *
 * <p>It reads the first {@value #LONGEST} characters and needs no model: it answers in microseconds
 * and takes no memory worth naming, where n-gram libraries take hundreds of megabytes. Articles and
 * paragraphs are its trade; for a headline of a few words pass a hint. Thread-safe.
 */
public final class LanguageDetector {
  private static final int LONGEST = 20_000;
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");

  /** Under this share of known words a long text is in none of the languages. */
  private static final double LEAST_SHARE = 0.08;

  private static final int FEW_WORDS = 12;

  /** What was found. */
  public record Detection(Language language, double confidence) {}

  /** The language of a text; {@link Language#OTHER} where the text does not decide. */
  public Language detect(String text) {
    return analyse(text).language();
  }

  /** The language of a text that may be too short to decide by itself. */
  public Language detect(String text, Language hint) {
    Detection detection = analyse(text);
    return detection.confidence() < 0.5 && detection.language() != hint
        ? hintUnlessForeign(text, hint, detection)
        : detection.language();
  }

  private static Language hintUnlessForeign(String text, Language hint, Detection detection) {
    return isMostlyForeignScript(text) ? detection.language() : hint;
  }

  /** The language of a text and how sure that is, 0 to 1. */
  public Detection analyse(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (isMostlyForeignScript(head)) {
      return new Detection(Language.OTHER, 1);
    }
    Map<Tongue, Double> scores = new EnumMap<>(Tongue.class);
    int words = 0;
    Matcher word = WORD.matcher(head);
    while (word.find()) {
      words++;
      score(word.group().toLowerCase(Locale.ROOT).replace('’', '\''), scores);
    }
    return decide(scores, words, head);
  }

  private static void score(String word, Map<Tongue, Double> scores) {
    Map<Tongue, Double> weights = FunctionWords.weights(word);
    if (weights.isEmpty() && word.indexOf('\'') > 0) {
      weights = FunctionWords.weights(word.substring(word.indexOf('\'') + 1));
    }
    weights.forEach((tongue, weight) -> scores.merge(tongue, weight, Double::sum));
    if (weights.isEmpty()) {
      WordShape.score(word, scores);
    }
  }

  private static Detection decide(Map<Tongue, Double> scores, int words, String head) {
    if (head.indexOf('¿') >= 0 || head.indexOf('¡') >= 0) {
      scores.merge(Tongue.SPANISH, 1.5, Double::sum);
    }
    Tongue best = null;
    double first = 0;
    double second = 0;
    for (Map.Entry<Tongue, Double> entry : scores.entrySet()) {
      if (entry.getValue() > first) {
        second = first;
        first = entry.getValue();
        best = entry.getKey();
      } else if (entry.getValue() > second) {
        second = entry.getValue();
      }
    }
    if (best == null || (words >= FEW_WORDS && first / words < LEAST_SHARE)) {
      return new Detection(Language.OTHER, words >= FEW_WORDS ? 0.6 : 0);
    }
    double margin = (first - second) / first;
    double evidence = Math.min(1, first / 3);
    return new Detection(best.language(), margin * evidence);
  }

  private static boolean isMostlyForeignScript(String text) {
    int letters = 0;
    int foreign = 0;
    int[] points = text.codePoints().limit(2_000).filter(Character::isLetter).toArray();
    for (int point : points) {
      letters++;
      if (Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN) {
        foreign++;
      }
    }
    return letters > 0 && foreign * 2 > letters;
  }
}
