package org.vigia.evaluation.telling;

import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.legal.LegalModels;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.legal.RetellingClassifier;
import org.vigia.enrich.legal.TellingClassifier;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.HeldOut;
import org.vigia.evaluation.learn.MaximumEntropyTrainer;
import org.vigia.runtime.learned.MaximumEntropy;

/** Readers of legal developments that have not learned from the article that they read. */
public final class HeldOutLegalReaders {
  private final HeldOut<LegalModels> models;
  private final HeldOut<LegalReader> readers;

  private HeldOutLegalReaders(HeldOut<LegalModels> models) {
    Gazetteer gazetteer = Gazetteer.bundled();
    this.models = models;
    this.readers = models.map(ofFold -> new LegalReader(gazetteer, ofFold));
  }

  /** Trains the classifiers: which words tell, and then which of those tellings tell one event. */
  public static HeldOutLegalReaders train(List<AnnotatedArticle> articles) {
    TellingLabeller labeller = new TellingLabeller();
    List<LabelledTelling> byRule = new ArrayList<>();
    articles.forEach(article -> byRule.addAll(labeller.tellings(article, MaximumEntropy.none())));
    MaximumEntropy first = MaximumEntropyTrainer.train(byRule);
    HeldOut<TellingClassifier> tellings =
        HeldOut.train(
            articles, article -> labeller.tellings(article, first), TellingClassifier::new);
    Gazetteer gazetteer = Gazetteer.bundled();
    HeldOut<LegalReader> unmerged =
        tellings.map(classifier ->
            new LegalReader(gazetteer, new LegalModels(classifier, RetellingClassifier.none())));
    HeldOut<RetellingClassifier> retellings =
        HeldOut.train(
            articles,
            article -> EventLabeller.retellings(article, unmerged.of(article)),
            RetellingClassifier::new);
    return new HeldOutLegalReaders(tellings.with(retellings, LegalModels::new));
  }

  /** The reader that ships, for articles that it has not learned from. */
  static HeldOutLegalReaders bundled() {
    return new HeldOutLegalReaders(HeldOut.bundled(LegalModels.bundled()));
  }

  /** The reader for an article. */
  public LegalReader of(AnnotatedArticle article) {
    return readers.of(article);
  }

  /** The models that were trained on all articles. */
  public LegalModels models() {
    return models.ofAll();
  }
}
