package org.vigia.evaluation.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigia.enrich.statistic.ChoiceModel;
import org.vigia.enrich.statistic.ConfidenceModel;
import org.vigia.enrich.statistic.FigureClassifier;
import org.vigia.enrich.statistic.StatisticReader;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.Folds;
import org.vigia.evaluation.learn.MaximumEntropyTrainer;

/**
 * Readers of statistics that have not learned from the article that they read: one classifier of
 * figures for each fold of the articles, trained on the others, and one trained on all for whatever
 * is none of them.
 */
public final class HeldOutReaders {
  private static final int FOLDS = 5;

  private final Map<String, FigureClassifier> classifiers = new HashMap<>();
  private final FigureClassifier ofAll;
  private final Map<FigureClassifier, StatisticReader> readers = new HashMap<>();
  private final ChoiceModel choice;

  private HeldOutReaders(FigureClassifier ofAll, ChoiceModel choice) {
    this.ofAll = ofAll;
    this.choice = choice;
  }

  /** Trains the classifiers; the choice between readings is left to the rules. */
  public static HeldOutReaders train(List<AnnotatedArticle> articles) {
    FigureLabeller labeller = new FigureLabeller();
    Map<String, List<LabelledFigure>> figures = new HashMap<>();
    articles.forEach(article -> figures.put(article.id(), labeller.figures(article)));
    HeldOutReaders readers =
        new HeldOutReaders(classifier(all(articles, figures)), ChoiceModel.none());
    Folds.each(
        articles,
        AnnotatedArticle::set,
        FOLDS,
        (others, heldOut) -> {
          FigureClassifier classifier = classifier(all(others, figures));
          heldOut.forEach(article -> readers.classifiers.put(article.id(), classifier));
        });
    return readers;
  }

  /** The readers with the models that ship, for articles that those have not learned from. */
  public static HeldOutReaders bundled() {
    return new HeldOutReaders(FigureClassifier.bundled(), ChoiceModel.bundled());
  }

  /** The same with a choice between the readings of a figure. */
  public HeldOutReaders choosing(ChoiceModel other) {
    HeldOutReaders readers = new HeldOutReaders(ofAll, other);
    readers.classifiers.putAll(classifiers);
    return readers;
  }

  /** The reader for an article. */
  public StatisticReader of(AnnotatedArticle article) {
    return readers.computeIfAbsent(
        classifier(article),
        classifier -> new StatisticReader(classifier, choice, ConfidenceModel.bundled()));
  }

  /** The classifier that has not learned from an article. */
  FigureClassifier classifier(AnnotatedArticle article) {
    return classifiers.getOrDefault(article.id(), ofAll);
  }

  /** The classifier that was trained on all articles. */
  public FigureClassifier classifier() {
    return ofAll;
  }

  private static FigureClassifier classifier(List<LabelledFigure> figures) {
    return new FigureClassifier(MaximumEntropyTrainer.train(figures));
  }

  private static List<LabelledFigure> all(
      List<AnnotatedArticle> articles, Map<String, List<LabelledFigure>> figures) {
    List<LabelledFigure> all = new ArrayList<>();
    articles.forEach(article -> all.addAll(figures.getOrDefault(article.id(), List.of())));
    return all;
  }
}
