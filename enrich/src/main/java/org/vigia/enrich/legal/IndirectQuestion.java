package org.vigia.enrich.legal;

import java.util.Set;
import org.vigia.enrich.text.WordList;

/** "Asked how many had been convicted", "no precisó quién lo ordenó": asked, not told. */
final class IndirectQuestion {
  private static final int CLAUSE = 14;
  private static final int GOVERNOR = 6;

  private static final Set<String> INTERROGATIVES =
      WordList.of(
          """
          how whether who what which when where why cuánto cuánta cuántos cuántas cuál cuáles
          quién quiénes qué cuándo dónde cómo si
          """);
  private static final Set<String> ASKING =
      WordList.of(
          """
          ask asks asked asking wonder wonders wondered wondering question questions questioned
          inquired unclear unknown unsure know knows known preguntar preguntó preguntaron pregunta
          preguntan preguntado cuestionó cuestionaron desconoce desconocen ignora ignoran sabe
          saben duda dudan incógnita
          """);
  private static final Set<String> SAYING =
      WordList.of(
          """
          say said specify specified explain clear clarify disclose disclosed reveal dijo dijeron
          precisó precisaron aclaró reveló detalló explicó explicaron especificó informó claro
          """);
  private static final Set<String> DENIAL =
      WordList.of(
          """
          not n't n’t never no nunca tampoco without sin nobody
          """);

  private IndirectQuestion() {}

  /** Index of the interrogative that a verb depends on; -1 if the verb is no part of a question. */
  static int before(SentenceView view, int groupStart) {
    for (int i = groupStart - 1; i >= Math.max(0, groupStart - CLAUSE); i--) {
      if (view.kind(i) == WordKind.STOP) {
        return -1;
      }
      if (INTERROGATIVES.contains(view.word(i)) && isAsked(view, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAsked(SentenceView view, int interrogative) {
    for (int i = interrogative - 1; i >= Math.max(0, interrogative - GOVERNOR); i--) {
      WordKind kind = view.kind(i);
      if (kind == WordKind.STOP || kind == WordKind.COMMA || kind == WordKind.SUBORDINATOR) {
        return false;
      }
      String word = view.word(i);
      if (ASKING.contains(word) || (SAYING.contains(word) && isDenied(view, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDenied(SentenceView view, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      if (DENIAL.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }
}
