package org.vigia.evaluation.figure;

import java.util.List;
import org.vigia.enrich.statistic.ChoiceModel;
import org.vigia.enrich.statistic.ConfidenceModel;
import org.vigia.enrich.statistic.FigureClassifier;
import org.vigia.enrich.statistic.StatisticReader;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.HeldOut;

/** Readers of statistics that have not learned from the article that they read. */
public final class HeldOutReaders {
  private final HeldOut<FigureClassifier> classifiers;
  private final HeldOut<StatisticReader> readers;

  private HeldOutReaders(HeldOut<FigureClassifier> classifiers, ChoiceModel choice) {
    this.classifiers = classifiers;
    this.readers =
        classifiers.map(
            classifier -> new StatisticReader(classifier, choice, ConfidenceModel.bundled()));
  }

  /** Trains the classifiers; the choice between readings is left to the rules. */
  public static HeldOutReaders train(List<AnnotatedArticle> articles) {
    FigureLabeller labeller = new FigureLabeller();
    return new HeldOutReaders(
        HeldOut.train(articles, labeller::figures, FigureClassifier::new), ChoiceModel.none());
  }

  /** The readers with the models that ship, for articles that those have not learned from. */
  public static HeldOutReaders bundled() {
    return new HeldOutReaders(HeldOut.bundled(FigureClassifier.bundled()), ChoiceModel.bundled());
  }

  /** The same with a choice between the readings of a figure. */
  public HeldOutReaders choosing(ChoiceModel other) {
    return new HeldOutReaders(classifiers, other);
  }

  /** The reader for an article. */
  public StatisticReader of(AnnotatedArticle article) {
    return readers.of(article);
  }

  /** The classifier that has not learned from an article. */
  FigureClassifier classifier(AnnotatedArticle article) {
    return classifiers.of(article);
  }

  /** The classifier that was trained on all articles. */
  public FigureClassifier classifier() {
    return classifiers.ofAll();
  }
}
