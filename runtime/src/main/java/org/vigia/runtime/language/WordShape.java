package org.vigia.runtime.language;

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

  static void score(String word, Scores scores) {
    if (word.length() < 3) {
      return;
    }
    if (endsWithAny(word, SPANISH_ENDINGS)) {
      scores.add(Tongue.SPANISH, FAIR);
    } else if (endsWithAny(word, PORTUGUESE_ENDINGS)) {
      scores.add(Tongue.PORTUGUESE, 1.0);
    } else if (endsWithAny(word, ENGLISH_ENDINGS)) {
      scores.add(Tongue.ENGLISH, FAIR);
    } else if (word.endsWith("os")
        || word.endsWith("as")
        || word.endsWith("o")
        || word.endsWith("a")) {
      scores.add(Tongue.SPANISH, WEAK);
    } else if (word.endsWith("s") || word.endsWith("t") || word.endsWith("k")) {
      scores.add(Tongue.ENGLISH, WEAK);
    }
    if (word.indexOf('ñ') >= 0) {
      scores.add(Tongue.SPANISH, 1.0);
    }
    if (word.indexOf('ã') >= 0 || word.indexOf('õ') >= 0) {
      scores.add(Tongue.PORTUGUESE, 1.0);
    }
    if (word.indexOf('w') >= 0 || word.indexOf('k') >= 0) {
      scores.add(Tongue.ENGLISH, WEAK);
    }
  }

  private static boolean endsWithAny(String word, String[] endings) {
    char last = word.charAt(word.length() - 1);
    for (String ending : endings) {
      if (ending.charAt(ending.length() - 1) == last
          && word.endsWith(ending)
          && word.length() > ending.length() + 1) {
        return true;
      }
    }
    return false;
  }
}
