package org.vigia.evaluation.choice;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.statistic.ChoiceModel;
import org.vigia.evaluation.confidence.SetKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains the choice between the readings of a figure on annotated sets, prints what it is worth by
 * cross validation, and writes it. CONTRIBUTING.md says how it is run.
 */
@Command(
    name = "train-choice",
    mixinStandardHelpOptions = true,
    description =
        "Learns from annotated articles which of the readings that a figure admits is right, and"
            + " prints how often it is on articles it has not learned from.")
public final class TrainChoice implements Callable<Integer> {
  private static final int FOLDS = 10;

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

  @Option(names = "--write", paramLabel = "FILE", description = "the model; default: not written")
  private @Nullable Path file;

  @Spec private CommandSpec command;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TrainChoice()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    FigureArticleReader reader = new FigureArticleReader(DocumentReader.load());
    List<FigureArticle> articles = new ArrayList<>();
    known.forEach(set -> articles.addAll(reader.read(SetKind.KNOWN, set)));
    blind.forEach(set -> articles.addAll(reader.read(SetKind.BLIND, set)));
    PrintWriter out = command.commandLine().getOut();
    out.println("figures, right by rule, right by choice, right at best (held-out articles)");
    Map<String, Tally> tallies = crossValidated(articles);
    for (String set : new TreeSet<>(tallies.keySet())) {
      out.println(set + " " + tallies.get(set));
    }
    ChoiceModel model = ChoiceTrainer.train(articles);
    for (Path set : apart) {
      Tally tally = Tally.NONE;
      for (FigureArticle article : reader.read(SetKind.BLIND, set)) {
        tally = tally.plus(article, model);
      }
      out.println("apart " + set + " " + tally);
    }
    if (file != null) {
      Files.write(file, model.lines());
      out.println("wrote " + file);
    }
    out.flush();
    return 0;
  }

  private static Map<String, Tally> crossValidated(List<FigureArticle> articles) {
    Map<String, Integer> seen = new HashMap<>();
    List<Integer> folds =
        articles.stream()
            .map(article -> (seen.merge(article.set(), 1, Integer::sum) - 1) % FOLDS)
            .toList();
    Map<String, Tally> tallies = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<FigureArticle> others = new ArrayList<>();
      List<FigureArticle> heldOut = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (folds.get(i) == fold ? heldOut : others).add(articles.get(i));
      }
      ChoiceModel model = ChoiceTrainer.train(others);
      for (FigureArticle article : heldOut) {
        for (String key : List.of(article.set(), "all " + article.kind())) {
          tallies.put(key, tallies.getOrDefault(key, Tally.NONE).plus(article, model));
        }
      }
    }
    return tallies;
  }

  /** How often the first, the chosen and any reading of a figure is right. */
  private record Tally(int figures, int byRule, int byChoice, int atBest) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(FigureArticle article, ChoiceModel model) {
      Tally sum = this;
      for (FigureExample figure : article.figures()) {
        boolean rule = figure.whole() && figure.right().getFirst();
        boolean choice = figure.whole() && figure.right().get(model.best(figure.options()));
        sum =
            new Tally(
                sum.figures + 1,
                sum.byRule + (rule ? 1 : 0),
                sum.byChoice + (choice ? 1 : 0),
                sum.atBest + (figure.whole() ? 1 : 0));
      }
      return sum;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d %d %d %d", figures, byRule, byChoice, atBest);
    }
  }
}
