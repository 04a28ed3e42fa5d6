package org.vigia.enrich.legal;

import java.util.Set;
import org.vigia.enrich.text.WordList;

/** Forms in which an order is said to stop something, in both languages. */
final class BlockingWords {
  private static final Set<String> CONTAIN =
      WordList.of(
          """
          barring blocking halting pausing freezing prohibiting forbidding preventing stopping
          suspending enjoining restraining block halt pause stop bar barred blocked halted paused
          bars blocks halts freeze suspend forbids prohibits prohibited forbade stops refrain
          cease bloquea prohíbe impide suspende frena detiene paraliza bloquear detener suspender
          frenar paralizar impedir prohibir abstenerse bloqueó suspendió impidió prohibió cesar
          bloqueaba impedía prohibía
          """);

  private static final Set<String> CLITICS = Set.of("lo", "la", "los", "las", "le", "les", "se");

  private BlockingWords() {}

  /** Whether a word stops something, with a Spanish clitic or without: "detenerlos". */
  static boolean isOne(String word) {
    if (CONTAIN.contains(word)) {
      return true;
    }
    for (String clitic : CLITICS) {
      if (word.endsWith("r" + clitic)) {
        return CONTAIN.contains(word.substring(0, word.length() - clitic.length()));
      }
    }
    return false;
  }
}
