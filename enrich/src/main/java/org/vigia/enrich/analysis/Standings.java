package org.vigia.enrich.analysis;

import java.util.List;
import org.vigia.contract.Article;
import org.vigia.enrich.legal.LegalReading;
import org.vigia.enrich.statistic.StatisticReading;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Cue;
import org.vigia.enrich.text.Sentence;

/** Finds where in an article something is told. */
final class Standings {
  private Standings() {}

  /** Where an event is told: the spans of all its tellings. */
  static Analysis.Standing of(List<LegalReading.Span> spans, Article article, Reading reading) {
    int body = article.title().length();
    boolean headline = spans.stream().anyMatch(span -> span.begin() < body);
    int first =
        spans.stream()
            .mapToInt(LegalReading.Span::begin)
            .filter(begin -> begin >= body)
            .min()
            .orElse(-1);
    return standing(headline, first, body, reading.text());
  }

  /** Where a figure is told; the headline has it if it has the same digits or words. */
  static Analysis.Standing of(StatisticReading read, Article article, Reading reading) {
    int body = article.title().length();
    boolean headline =
        read.sentence().begin() < body
            || read.cues().stream()
                .filter(cue -> cue.role().equals("value"))
                .anyMatch(cue -> holds(article.title(), words(cue, reading.text())));
    int first = read.sentence().begin() < body ? -1 : read.sentence().begin();
    return standing(headline, first, body, reading.text());
  }

  private static String words(Cue cue, AnnotatedText text) {
    return text.slice(cue.begin(), cue.end());
  }

  /** Whether a title has a number, not as a part of another. */
  private static boolean holds(String title, String number) {
    int at = title.indexOf(number);
    int end = at + number.length();
    return at >= 0
        && (at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1)))
        && (end == title.length() || !Character.isLetterOrDigit(title.charAt(end)));
  }

  private static Analysis.Standing standing(
      boolean headline, int begin, int body, AnnotatedText text) {
    int before = 0;
    int all = 0;
    for (Sentence sentence : text.sentences()) {
      if (sentence.begin() >= body) {
        before += begin >= sentence.end() ? 1 : 0;
        all++;
      }
    }
    return new Analysis.Standing(headline, begin < 0 ? -1 : before, all);
  }
}
