package org.vigia.evaluation.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vigia.runtime.learned.MaximumEntropy;

/**
 * What has not learned from the article that it is used on: one for each fold of the articles,
 * trained on the others, and one trained on all for whatever is none of them.
 */
public final class HeldOut<C> {
  private static final int FOLDS = 5;

  private final C ofAll;
  private final Map<String, C> byArticle = new HashMap<>();

  private HeldOut(C ofAll) {
    this.ofAll = ofAll;
  }

  /**
   * Trains a classifier for each fold, and that of all.
   *
   * @param examples what an article gives to learn from
   * @param classifier of what was learned
   */
  public static <C> HeldOut<C> train(
      List<AnnotatedArticle> articles,
      Function<AnnotatedArticle, ? extends List<? extends Labelled>> examples,
      Function<MaximumEntropy, C> classifier) {
    Map<String, List<? extends Labelled>> ofArticle = new HashMap<>();
    articles.forEach(article -> ofArticle.put(article.id(), examples.apply(article)));
    Function<List<AnnotatedArticle>, C> trained =
        some -> {
          List<Labelled> all = new ArrayList<>();
          some.forEach(article -> all.addAll(ofArticle.getOrDefault(article.id(), List.of())));
          return classifier.apply(MaximumEntropyTrainer.train(all));
        };
    HeldOut<C> heldOut = new HeldOut<>(trained.apply(articles));
    Folds.each(
        articles,
        AnnotatedArticle::set,
        FOLDS,
        (others, fold) -> {
          C ofOthers = trained.apply(others);
          fold.forEach(article -> heldOut.byArticle.put(article.id(), ofOthers));
        });
    return heldOut;
  }

  /** The same one for all articles: it has learned from none of them. */
  public static <C> HeldOut<C> bundled(C ofAll) {
    return new HeldOut<>(ofAll);
  }

  /** What is made of each, once. */
  public <R> HeldOut<R> map(Function<C, R> make) {
    IdentityHashMap<C, R> made = new IdentityHashMap<>();
    HeldOut<R> mapped = new HeldOut<>(made.computeIfAbsent(ofAll, make));
    byArticle.forEach(
        (article, one) -> mapped.byArticle.put(article, made.computeIfAbsent(one, make)));
    return mapped;
  }

  /** Each together with what was trained of something else on the same folds of articles. */
  public <D, R> HeldOut<R> with(HeldOut<D> other, BiFunction<C, D, R> make) {
    HeldOut<R> both = new HeldOut<>(make.apply(ofAll, other.ofAll));
    IdentityHashMap<D, R> made = new IdentityHashMap<>();
    byArticle.forEach((article, one) -> {
      D beside = other.byArticle.getOrDefault(article, other.ofAll);
      both.byArticle.put(article, made.computeIfAbsent(beside, any -> make.apply(one, any)));
    });
    return both;
  }

  /** The one for an article. */
  public C of(AnnotatedArticle article) {
    return byArticle.getOrDefault(article.id(), ofAll);
  }

  /** The one that was trained on all articles. */
  public C ofAll() {
    return ofAll;
  }
}
