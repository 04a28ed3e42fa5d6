package org.vigia.runtime.language;

import java.util.Locale;
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
  private static final int ENOUGH_FOR_SCRIPT = 2_000;
  private static final int ASCII = 128;

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
    Scores scores = new Scores();
    int words = 0;
    int at = 0;
    while (at < head.length()) {
      int end = wordEnd(head, at);
      if (end > at) {
        words++;
        score(head.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\''), scores);
        at = end;
      } else {
        at += Character.charCount(head.codePointAt(at));
      }
    }
    return decide(scores, words, head);
  }

  /** Where the letters end that begin here; one apostrophe may join two runs of them. */
  private static int wordEnd(String text, int start) {
    int end = lettersEnd(text, start);
    if (end > start
        && end < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')) {
      int further = lettersEnd(text, end + 1);
      return further > end + 1 ? further : end;
    }
    return end;
  }

  private static int lettersEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (!Character.isLetter(point)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static void score(String word, Scores scores) {
    Scores weights = FunctionWords.weights(word);
    if (weights == null && word.indexOf('\'') > 0) {
      weights = FunctionWords.weights(word.substring(word.indexOf('\'') + 1));
    }
    if (weights == null) {
      WordShape.score(word, scores);
    } else {
      scores.addAll(weights);
    }
  }

  private static Detection decide(Scores scores, int words, String head) {
    if (head.indexOf('¿') >= 0 || head.indexOf('¡') >= 0) {
      scores.add(Tongue.SPANISH, 1.5);
    }
    Tongue best = null;
    double first = 0;
    double second = 0;
    for (Tongue tongue : Tongue.ALL) {
      double score = scores.of(tongue);
      if (score > first) {
        second = first;
        first = score;
        best = tongue;
      } else if (score > second) {
        second = score;
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
    int at = 0;
    for (int read = 0; read < ENOUGH_FOR_SCRIPT && at < text.length(); read++) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isLetter(point)) {
        letters++;
        if (point >= ASCII && Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN) {
          foreign++;
        }
      }
    }
    return letters > 0 && foreign * 2 > letters;
  }
}
