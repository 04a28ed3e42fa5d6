package org.vigia.evaluation.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.legal.TellingClassifier;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.Folds;
import org.vigia.evaluation.learn.MaximumEntropyTrainer;
import org.vigia.runtime.learned.MaximumEntropy;

/**
 * Readers of legal developments that have not learned from the article that they read: one for each
 * fold of the articles, trained on the others, and one trained on all for whatever is none of them.
 */
public final class HeldOutLegalReaders {
  private static final int FOLDS = 5;

  private final Gazetteer gazetteer = Gazetteer.bundled();
  private final Map<String, LegalReader> readers = new HashMap<>();
  private final TellingClassifier ofAll;
  private final LegalReader readerOfAll;

  private HeldOutLegalReaders(TellingClassifier ofAll) {
    this.ofAll = ofAll;
    this.readerOfAll = new LegalReader(gazetteer, ofAll);
  }

  /** Trains the classifiers. */
  public static HeldOutLegalReaders train(List<AnnotatedArticle> articles) {
    TellingLabeller labeller = new TellingLabeller();
    MaximumEntropy first =
        MaximumEntropyTrainer.train(
            all(articles, label(articles, labeller, MaximumEntropy.none())));
    Map<String, List<LabelledTelling>> tellings = label(articles, labeller, first);
    HeldOutLegalReaders readers = new HeldOutLegalReaders(classifier(all(articles, tellings)));
    Folds.each(
        articles,
        AnnotatedArticle::set,
        FOLDS,
        (others, heldOut) -> {
          LegalReader reader =
              new LegalReader(readers.gazetteer, classifier(all(others, tellings)));
          heldOut.forEach(article -> readers.readers.put(article.id(), reader));
        });
    return readers;
  }

  /** The reader that ships, for articles that it has not learned from. */
  static HeldOutLegalReaders bundled() {
    return new HeldOutLegalReaders(TellingClassifier.bundled());
  }

  /** The reader for an article. */
  public LegalReader of(AnnotatedArticle article) {
    return readers.getOrDefault(article.id(), readerOfAll);
  }

  /** The classifier that was trained on all articles. */
  public TellingClassifier classifier() {
    return ofAll;
  }

  private static TellingClassifier classifier(List<LabelledTelling> tellings) {
    return new TellingClassifier(MaximumEntropyTrainer.train(tellings));
  }

  private static Map<String, List<LabelledTelling>> label(
      List<AnnotatedArticle> articles, TellingLabeller labeller, MaximumEntropy first) {
    Map<String, List<LabelledTelling>> tellings = new HashMap<>();
    articles.forEach(article -> tellings.put(article.id(), labeller.tellings(article, first)));
    return tellings;
  }

  private static List<LabelledTelling> all(
      List<AnnotatedArticle> articles, Map<String, List<LabelledTelling>> tellings) {
    List<LabelledTelling> all = new ArrayList<>();
    articles.forEach(article -> all.addAll(tellings.getOrDefault(article.id(), List.of())));
    return all;
  }
}
