package org.vigia.evaluation.telling;

import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.legal.RetellingCase;
import org.vigia.enrich.legal.RetellingClassifier;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.Labelled;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;

/**
 * Says of each telling of an annotated article which event it tells: that of the quote which it
 * overlaps most.
 */
final class EventLabeller {
  private EventLabeller() {}

  /** A telling beside an event told before it. */
  record LabelledRetelling(List<String> traits, String label, double weight) implements Labelled {}

  private record NumberedQuote(int event, TellingLabeller.Quote quote) {
    int overlap(int begin, int end) {
      return Math.min(end, quote.end()) - Math.max(begin, quote.begin());
    }
  }

  /**
   * The tellings of an article, each beside every event told before it.
   *
   * @param reader has not learned from the article
   */
  static List<LabelledRetelling> retellings(AnnotatedArticle article, LegalReader reader) {
    String text = article.reading().text().text();
    List<NumberedQuote> quotes = new ArrayList<>();
    List<LegalDevelopment> events = article.gold().expected().legalDevelopments();
    for (int event = 0; event < events.size(); event++) {
      for (TellingLabeller.Quote quote : TellingLabeller.quotes(events.get(event), text)) {
        quotes.add(new NumberedQuote(event, quote));
      }
    }
    List<LabelledRetelling> retellings = new ArrayList<>();
    for (RetellingCase one :
        reader.retellings(
            article.reading().text(),
            article.reading().entities(),
            article.reading().instruments(),
            article.context(),
            (begin, end) -> event(quotes, begin, end))) {
      retellings.add(
          new LabelledRetelling(
              one.traits(),
              one.again() ? RetellingClassifier.AGAIN : RetellingClassifier.OTHER,
              1));
    }
    return retellings;
  }

  private static int event(List<NumberedQuote> quotes, int begin, int end) {
    int best = -1;
    int most = 0;
    for (NumberedQuote quote : quotes) {
      int overlap = quote.overlap(begin, end);
      if (overlap > most) {
        most = overlap;
        best = quote.event();
      }
    }
    return best;
  }
}
