package org.vigia.evaluation.telling;

import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.legal.TellingClassifier;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.HeldOut;
import org.vigia.evaluation.learn.MaximumEntropyTrainer;
import org.vigia.runtime.learned.MaximumEntropy;

/** Readers of legal developments that have not learned from the article that they read. */
public final class HeldOutLegalReaders {
  private final HeldOut<TellingClassifier> classifiers;
  private final HeldOut<LegalReader> readers;

  private HeldOutLegalReaders(HeldOut<TellingClassifier> classifiers) {
    Gazetteer gazetteer = Gazetteer.bundled();
    this.classifiers = classifiers;
    this.readers = classifiers.map(classifier -> new LegalReader(gazetteer, classifier));
  }

  /** Trains the classifiers. */
  public static HeldOutLegalReaders train(List<AnnotatedArticle> articles) {
    TellingLabeller labeller = new TellingLabeller();
    List<LabelledTelling> byRule = new ArrayList<>();
    articles.forEach(article -> byRule.addAll(labeller.tellings(article, MaximumEntropy.none())));
    MaximumEntropy first = MaximumEntropyTrainer.train(byRule);
    return new HeldOutLegalReaders(
        HeldOut.train(
            articles, article -> labeller.tellings(article, first), TellingClassifier::new));
  }

  /** The reader that ships, for articles that it has not learned from. */
  static HeldOutLegalReaders bundled() {
    return new HeldOutLegalReaders(HeldOut.bundled(TellingClassifier.bundled()));
  }

  /** The reader for an article. */
  public LegalReader of(AnnotatedArticle article) {
    return readers.of(article);
  }

  /** The classifier that was trained on all articles. */
  public TellingClassifier classifier() {
    return classifiers.ofAll();
  }
}
