package org.vigia.runtime.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/** Lower case without diacritics: {@code Guantánamo} and {@code GUANTANAMO} fold to one word. */
public final class Folding {
  private Folding() {}

  /** The folded form; its length may differ from that of {@code word}. */
  public static String fold(String word) {
    boolean ascii = true;
    boolean lower = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      ascii &= c < 128;
      lower &= c < 'A' || c > 'Z';
    }
    if (ascii) {
      return lower ? word : word.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
