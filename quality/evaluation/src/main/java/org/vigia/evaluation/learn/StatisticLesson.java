package org.vigia.evaluation.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vigia.enrich.statistic.ChoiceModel;
import org.vigia.enrich.statistic.ConfidenceModel;
import org.vigia.enrich.statistic.FigureClassifier;
import org.vigia.evaluation.choice.ChoiceReport;
import org.vigia.evaluation.choice.ChoiceTrainer;
import org.vigia.evaluation.choice.FigureArticle;
import org.vigia.evaluation.choice.FigureArticleReader;
import org.vigia.evaluation.confidence.Article;
import org.vigia.evaluation.confidence.ArticleReader;
import org.vigia.evaluation.confidence.ConfidenceReport;
import org.vigia.evaluation.confidence.CrossValidation;
import org.vigia.evaluation.confidence.JudgedArticle;
import org.vigia.evaluation.confidence.Trainer;
import org.vigia.evaluation.figure.FigureReport;
import org.vigia.evaluation.figure.HeldOutReaders;

/**
 * How figures are read: what a figure gives, the choice between its readings, and how likely the
 * chosen one is right. Each learns from what those before it make of articles that they have not
 * learned from.
 */
final class StatisticLesson implements Lesson {
  private static final String RESOURCES = "enrich/src/main/resources/org/vigia/enrich/statistic";

  private final TrainingSets sets;
  private final AnnotatedSets reader;
  private FigureClassifier figures = FigureClassifier.none();
  private ChoiceModel choice = ChoiceModel.none();
  private ConfidenceModel confidence = ConfidenceModel.bundled();

  StatisticLesson(TrainingSets all, AnnotatedSets reader) {
    this.sets = all.only(set -> TrainingSets.isArticles(set) || TrainingSets.isStatistics(set));
    this.reader = reader;
  }

  @Override
  public void learn(PrintWriter out) {
    List<AnnotatedArticle> articles = reader.toLearnFrom(sets);
    List<AnnotatedArticle> unseen = reader.apart(sets);

    HeldOutReaders byRule = HeldOutReaders.train(articles);
    figures = byRule.classifier();
    out.println(FigureReport.of(articles, byRule));
    out.println("Kept apart: " + FigureReport.of(unseen, byRule));
    out.flush();

    FigureArticleReader readings = new FigureArticleReader(byRule);
    List<FigureArticle> choices = articles.stream().map(readings::read).toList();
    out.println(ChoiceReport.heldOut(choices));
    choice = ChoiceTrainer.train(choices);
    out.println(
        "Kept apart: " + ChoiceReport.of(unseen.stream().map(readings::read).toList(), choice));
    out.flush();

    ArticleReader judge = new ArticleReader(byRule.choosing(choice));
    List<Article> read = articles.stream().map(judge::read).toList();
    List<JudgedArticle> heldOut = CrossValidation.run(read);
    double acceptance = ConfidenceReport.acceptance(heldOut);
    confidence = Trainer.train(read, acceptance);
    out.println(ConfidenceReport.heldOut(heldOut, acceptance));
    for (Path set : sets.apart()) {
      List<Article> ofSet =
          unseen.stream()
              .filter(article -> article.set().equals(set.toString()))
              .map(judge::read)
              .toList();
      out.println(
          ConfidenceReport.of("Kept apart: " + set.getFileName(), ofSet, confidence, acceptance));
    }
  }

  @Override
  public void write(Path project) throws IOException {
    Path folder = project.resolve(RESOURCES);
    Files.write(folder.resolve("figures.tsv"), figures.lines());
    Files.write(folder.resolve("choice.tsv"), choice.lines());
    Files.write(folder.resolve("confidence.tsv"), confidence.lines());
  }
}
