package org.vigia.enrich.novelty;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vigia.contract.LedgerSeries.Entry;
import org.vigia.contract.StatisticFinding;

/**
 * Sentences by which somebody takes back a figure given before, in an article of its own: "the
 * group withdrew its figure of 304", "se retractó de la cifra de 304". Other words than these are
 * read as what they were before, a figure given to compare with.
 */
final class Retraction {
  private static final Pattern BEFORE_FIGURE =
      Pattern.compile(
          "(?<!\\bnot )(?<!\\bnever )(?<!\\bno )(?<!\\bnunca )"
              + "\\b(?:retracted|withdrew|(?:has|have|had) withdrawn|took back|(?:has|have|had) taken back|disavowed"
              + "|se retractó|se retractaron|se (?:ha|han|había) retractado|retiró|retiraron|(?:ha|han|había) retirado"
              + "|desautorizó|rectificó)\\s+(?:\\p{L}+\\s+){0,5}"
              + "(?:figures?|toll|count|tally|numbers?|estimates?|report|claim|statement|total"
              + "|cifras?|recuento|conteo|dato|balance|número|estimación|informe|afirmación)\\s+"
              + "(?:(?!(?:and|but|now|y|pero|ahora)\\b)\\p{L}+\\s+){0,6}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Retraction() {}

  /** Whether a sentence takes its figure back. */
  static boolean isBy(StatisticFinding finding) {
    String sentence = finding.sentence();
    int at = Math.max(0, sentence.indexOf(finding.quote()));
    while (at < sentence.length() && !Character.isDigit(sentence.charAt(at))) {
      at++;
    }
    return at < sentence.length() && BEFORE_FIGURE.matcher(sentence.substring(0, at)).find();
  }

  /**
   * Whether those who gave a figure are those who take it back: named in the sentence, or the
   * outlet itself. That others doubt a figure takes nothing back.
   */
  static boolean isOf(Entry known, StatisticFinding finding) {
    String sentence = finding.sentence().toLowerCase(Locale.ROOT);
    return (known.attribution() != null
            && sentence.contains(SeriesJudge.normalized(known.attribution())))
        || known.sources().stream()
            .anyMatch(source ->
                source.sourceName().equals(finding.article().sourceName())
                    || sentence.contains(source.sourceName().toLowerCase(Locale.ROOT)));
  }
}
