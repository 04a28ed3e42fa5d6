package org.vigia.evaluation.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.statistic.ChoiceModel;
import org.vigia.enrich.statistic.ConfidenceModel;
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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains the models of the reader of statistics on annotated sets: what a figure gives, the choice
 * between its readings, and how likely the chosen one is right. Each learns from what those before
 * it make of articles that they have not learned from. Prints what each is worth on articles held
 * out, and writes them. CONTRIBUTING.md says how it is run.
 */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Learns from annotated articles how figures are read.")
public final class Train implements Callable<Integer> {
  @Option(
      names = "--known",
      arity = "1..*",
      paramLabel = "SET",
      description = "sets and banks that rules were changed by")
  private List<Path> known = List.of();

  @Option(
      names = "--blind",
      arity = "1..*",
      paramLabel = "SET",
      description = "sets and banks that no rule was changed by")
  private List<Path> blind = List.of();

  @Option(
      names = "--apart",
      arity = "1..*",
      paramLabel = "SET",
      description = "sets and banks that are counted and never learned from")
  private List<Path> apart = List.of();

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description = "where the models are put; default: they are not written")
  private @Nullable Path folder;

  @Spec private CommandSpec command;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Train()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    AnnotatedSets sets = new AnnotatedSets(DocumentReader.load());
    List<AnnotatedArticle> articles = new ArrayList<>();
    known.forEach(set -> articles.addAll(sets.read(SetKind.KNOWN, set)));
    blind.forEach(set -> articles.addAll(sets.read(SetKind.BLIND, set)));
    List<AnnotatedArticle> unseen = new ArrayList<>();
    apart.forEach(set -> unseen.addAll(sets.read(SetKind.BLIND, set)));

    HeldOutReaders byRule = HeldOutReaders.train(articles);
    out.println(FigureReport.of(articles, byRule));
    out.println("Kept apart: " + FigureReport.of(unseen, byRule));
    out.flush();

    FigureArticleReader figures = new FigureArticleReader(byRule);
    List<FigureArticle> choices = articles.stream().map(figures::read).toList();
    out.println(ChoiceReport.heldOut(choices));
    ChoiceModel choice = ChoiceTrainer.train(choices);
    out.println(
        "Kept apart: " + ChoiceReport.of(unseen.stream().map(figures::read).toList(), choice));
    out.flush();

    ArticleReader reader = new ArticleReader(byRule.choosing(choice));
    List<Article> read = articles.stream().map(reader::read).toList();
    List<JudgedArticle> heldOut = CrossValidation.run(read);
    double acceptance = ConfidenceReport.acceptance(heldOut);
    ConfidenceModel confidence = Trainer.train(read, acceptance);
    out.println(ConfidenceReport.heldOut(heldOut, acceptance));
    for (Path set : apart) {
      List<Article> ofSet =
          unseen.stream()
              .filter(article -> article.set().equals(set.toString()))
              .map(reader::read)
              .toList();
      out.println(
          ConfidenceReport.of("Kept apart: " + set.getFileName(), ofSet, confidence, acceptance));
    }
    if (folder != null) {
      Files.write(folder.resolve("figures.tsv"), byRule.classifier().lines());
      Files.write(folder.resolve("choice.tsv"), choice.lines());
      Files.write(folder.resolve("confidence.tsv"), confidence.lines());
      out.println("wrote figures.tsv, choice.tsv and confidence.tsv to " + folder);
    }
    out.flush();
    return 0;
  }
}
