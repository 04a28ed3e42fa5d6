package org.vigia.runtime.learned;

import java.text.Normalizer;

/**
 * Stems of six letters without accents: enough to bring the forms of a word together in English and
 * Spanish where what matters is learned from examples.
 */
public final class Stem {
  private static final int LETTERS = 6;

  /** What stands before it in Unicode has no accents to take off. */
  private static final char FIRST_ACCENTED = 128;

  private Stem() {}

  /** The stem of a lower-case word. */
  public static String of(String lower) {
    int plain = 0;
    while (plain < lower.length() && plain < LETTERS && lower.charAt(plain) < FIRST_ACCENTED) {
      plain++;
    }
    if (plain == LETTERS || plain == lower.length()) {
      return lower.substring(0, plain);
    }
    StringBuilder stem = new StringBuilder(LETTERS);
    String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
    for (int i = 0; i < parted.length() && stem.length() < LETTERS; i++) {
      char letter = parted.charAt(i);
      if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        stem.append(letter);
      }
    }
    return stem.toString();
  }
}
