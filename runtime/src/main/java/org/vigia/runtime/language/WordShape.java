package org.vigia.runtime.language;

import java.util.Map;

/** What the endings and letters of content words say: weak, but all there is in a headline. */
final class WordShape {
  private static final double WEAK = 0.15;
  private static final double FAIR = 0.35;
  private static final String[] ENGLISH_ENDINGS = {
    "ing", "tion", "ght", "ed", "ly", "ers", "ent", "ment", "rd", "th", "ck", "y"
  };
  private static final String[] SPANISH_ENDINGS = {
    "ción", "ciones", "sión", "dad", "dades", "mente", "ando", "iendo", "ados", "adas", "ado",
    "ada", "idos", "idas", "ido", "ida", "eño", "eña", "eños", "eñas", "aron", "ieron", "ía", "ías",
    "ión"
  };
  private static final String[] PORTUGUESE_ENDINGS = {
    "ção", "ções", "ões", "ão", "dade", "lho", "lha", "nho", "nha", "agem"
  };

  private WordShape() {}

  static void score(String word, Map<Tongue, Double> scores) {
    if (word.length() < 3) {
      return;
    }
    if (endsWithAny(word, SPANISH_ENDINGS)) {
      scores.merge(Tongue.SPANISH, FAIR, Double::sum);
    } else if (endsWithAny(word, PORTUGUESE_ENDINGS)) {
      scores.merge(Tongue.PORTUGUESE, 1.0, Double::sum);
    } else if (endsWithAny(word, ENGLISH_ENDINGS)) {
      scores.merge(Tongue.ENGLISH, FAIR, Double::sum);
    } else if (word.endsWith("os")
        || word.endsWith("as")
        || word.endsWith("o")
        || word.endsWith("a")) {
      scores.merge(Tongue.SPANISH, WEAK, Double::sum);
    } else if (word.endsWith("s") || word.endsWith("t") || word.endsWith("k")) {
      scores.merge(Tongue.ENGLISH, WEAK, Double::sum);
    }
    if (word.indexOf('ñ') >= 0) {
      scores.merge(Tongue.SPANISH, 1.0, Double::sum);
    }
    if (word.indexOf('ã') >= 0 || word.indexOf('õ') >= 0) {
      scores.merge(Tongue.PORTUGUESE, 1.0, Double::sum);
    }
    if (word.indexOf('w') >= 0 || word.indexOf('k') >= 0) {
      scores.merge(Tongue.ENGLISH, WEAK, Double::sum);
    }
  }

  private static boolean endsWithAny(String word, String[] endings) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() > ending.length() + 1) {
        return true;
      }
    }
    return false;
  }
}
