package org.vigia.enrich.legal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Inflects Spanish nouns, also of several words. */
final class SpanishNouns {
  private SpanishNouns() {}

  static List<String> forms(String singular) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(singular);
    int space = singular.indexOf(' ');
    if (space < 0) {
      forms.add(pluralOfWord(singular));
      return List.copyOf(forms);
    }
    String rest = singular.substring(space);
    for (String head : forms(singular.substring(0, space))) {
      forms.add(head + plural(rest));
      forms.add(head + rest);
    }
    return List.copyOf(forms);
  }

  /** The adjective behind a noun agrees; what follows a preposition does not. */
  private static String plural(String rest) {
    StringBuilder builder = new StringBuilder();
    boolean fixed = false;
    for (String word : rest.strip().split(" ", -1)) {
      fixed |= word.equals("de") || word.equals("en") || word.equals("a") || word.equals("por");
      builder.append(' ').append(fixed ? word : pluralOfWord(word));
    }
    return builder.toString();
  }

  private static String pluralOfWord(String word) {
    if (word.endsWith("ión")) {
      return word.substring(0, word.length() - 3) + "iones";
    }
    if (word.endsWith("z")) {
      return word.substring(0, word.length() - 1) + "ces";
    }
    if (word.endsWith("s")) {
      return word;
    }
    char last = word.charAt(word.length() - 1);
    return "aeoiuáéóú".indexOf(last) >= 0 ? word + "s" : word + "es";
  }
}
