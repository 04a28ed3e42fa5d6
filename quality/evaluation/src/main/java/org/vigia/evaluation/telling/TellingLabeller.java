package org.vigia.evaluation.telling;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.legal.LegalCase;
import org.vigia.enrich.legal.LegalModels;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.legal.TellingClassifier;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.SetKind;
import org.vigia.runtime.learned.MaximumEntropy;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;

/**
 * Says of each word of an annotated article that may tell a legal event what it tells. An
 * annotation quotes a clause, not the word in it that tells: of the words in a quote it is the one
 * that the rules take, else the one that a first model thinks likeliest, else the first verb.
 */
final class TellingLabeller {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A telling that the annotation does not quote is probably the same event; nobody said so. */
  private static final double UNQUOTED = 0.3;

  /** Another word of a quoted clause: it does not tell, or not alone. */
  private static final double BESIDE = 0.5;

  /** Rules were changed until they were right here, so that they look better than they are. */
  private static final double KNOWN = 0.6;

  private final LegalReader rules = new LegalReader(Gazetteer.bundled(), LegalModels.none());

  /** A quote of the annotation. */
  record Quote(String type, int begin, int end) {
    boolean covers(LegalCase word) {
      return begin <= word.begin() && word.end() <= end;
    }
  }

  /**
   * The words of an article, in the order of the text.
   *
   * @param first a model that is asked which word of a quote tells; one without labels for none
   */
  List<LabelledTelling> tellings(AnnotatedArticle article, MaximumEntropy first) {
    List<LegalCase> cases =
        rules.cases(
            article.reading().text(),
            article.reading().entities(),
            article.reading().instruments(),
            article.context());
    String text = article.reading().text().text();
    List<Quote> told = new ArrayList<>();
    List<Quote> ignored = new ArrayList<>();
    for (LegalDevelopment event : article.gold().expected().legalDevelopments()) {
      (event.status().equals("hypothetical") ? ignored : told).addAll(quotes(event, text));
    }
    Map<LegalCase, String> labels = new HashMap<>();
    for (Quote quote : told) {
      LegalCase word = tellingWord(quote, cases.stream().filter(quote::covers).toList(), first);
      if (word != null) {
        labels.putIfAbsent(word, quote.type());
      }
    }
    Set<String> types = told.stream().map(Quote::type).collect(toSet());
    double weight = article.kind() == SetKind.BLIND ? 1 : KNOWN;
    List<LabelledTelling> tellings = new ArrayList<>();
    for (LegalCase word : cases) {
      String label = labels.get(word);
      if (label != null) {
        add(tellings, word, label, weight);
      } else if (told.stream().anyMatch(quote -> quote.covers(word))) {
        add(tellings, word, TellingClassifier.NOTHING, weight * BESIDE);
      } else if (ignored.stream().noneMatch(quote -> quote.covers(word))) {
        boolean again = types.contains(word.rule());
        add(
            tellings,
            word,
            again ? word.rule() : TellingClassifier.NOTHING,
            again ? weight * UNQUOTED : weight);
      }
    }
    return tellings;
  }

  private static void add(
      List<LabelledTelling> tellings, LegalCase word, String label, double weight) {
    tellings.add(new LabelledTelling(word.traits(), label, weight));
  }

  private static @Nullable LegalCase tellingWord(
      Quote quote, List<LegalCase> words, MaximumEntropy first) {
    LegalCase best = null;
    double most = -1;
    for (LegalCase word : words) {
      double score = 0;
      if (word.rule().equals(quote.type())) {
        score += 2;
      } else if (!word.rule().equals(TellingClassifier.NOTHING)) {
        score += 1;
      }
      score += first.probabilities(word.traits()).getOrDefault(quote.type(), 0.0) * 2;
      score += word.verb() ? 0.1 : 0;
      if (score > most) {
        most = score;
        best = word;
      }
    }
    return best;
  }

  static List<Quote> quotes(LegalDevelopment event, String text) {
    List<String> quoted = new ArrayList<>(event.also());
    quoted.addFirst(Objects.requireNonNullElse(event.quote(), ""));
    List<Quote> quotes = new ArrayList<>();
    for (String words : quoted) {
      String pattern =
          SPACE
              .splitAsStream(words.strip())
              .map(Pattern::quote)
              .collect(Collectors.joining("\\s+"));
      Matcher found = Pattern.compile(pattern).matcher(text);
      if (!words.isBlank() && found.find()) {
        quotes.add(new Quote(event.type(), found.start(), found.end()));
      }
    }
    return quotes;
  }
}
