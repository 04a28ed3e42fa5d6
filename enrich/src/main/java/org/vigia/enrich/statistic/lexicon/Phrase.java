package org.vigia.enrich.statistic.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.statistic.number.Word;

/**
 * A pattern over words: {@code deport*}, {@code a|b}, {@code _} any word, {@code ~} up to three.
 */
record Phrase(Sense sense, List<List<String>> slots) {
  private static final int GAP = 3;

  static Phrase parse(Sense sense, String pattern) {
    List<List<String>> slots = new ArrayList<>();
    for (String slot : pattern.strip().split(" +", -1)) {
      slots.add(List.of(slot.split("\\|", -1)));
    }
    for (String first : slots.getFirst()) {
      if (first.equals("_") || first.equals("~") || (first.endsWith("*") && first.length() < 4)) {
        throw new IllegalStateException(
            "a phrase of " + sense.id() + " must start with a word or a stem of three: " + pattern);
      }
    }
    return new Phrase(sense, List.copyOf(slots));
  }

  List<String> firstForms() {
    return slots.getFirst();
  }

  /** Where the phrase ends if it starts at a word, else -1. */
  int matchEnd(List<Word> words, int start) {
    return match(words, start, 0);
  }

  private int match(List<Word> words, int at, int slot) {
    if (slot == slots.size()) {
      return at;
    }
    List<String> forms = slots.get(slot);
    if (forms.getFirst().equals("~")) {
      for (int gap = 0; gap <= GAP && at + gap < words.size(); gap++) {
        if (gap > 0 && words.get(at + gap - 1).is(",", ";", ":", ".", "(", ")")) {
          return -1;
        }
        int end = match(words, at + gap, slot + 1);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (at >= words.size() || !fits(forms, words.get(at).folded())) {
      return -1;
    }
    return match(words, at + 1, slot + 1);
  }

  private static boolean fits(List<String> forms, String word) {
    for (String form : forms) {
      boolean fits =
          form.endsWith("*")
              ? word.startsWith(form.substring(0, form.length() - 1))
              : form.equals("_") || form.equals(word);
      if (fits) {
        return true;
      }
    }
    return false;
  }
}
