package org.vigia.evaluation.confidence;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.statistic.ConfidenceModel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains the confidence model of statistics on annotated sets, prints what it is worth by cross
 * validation, and writes it. CONTRIBUTING.md says how it is run.
 */
@Command(
    name = "train-confidence",
    mixinStandardHelpOptions = true,
    description =
        "Learns from annotated articles how likely a statistic that was read is right, and prints"
            + " how well that holds on articles it has not learned from.")
public final class TrainConfidence implements Callable<Integer> {
  @Option(
      names = "--known",
      arity = "1..*",
      paramLabel = "DIR",
      description = "sets that rules were changed by")
  private List<Path> known = List.of();

  @Option(
      names = "--blind",
      arity = "1..*",
      paramLabel = "DIR",
      description = "sets that no rule was changed by")
  private List<Path> blind = List.of();

  @Option(
      names = "--passages",
      arity = "1..*",
      paramLabel = "DIR",
      description = "sets of single passages; learned from, not scored")
  private List<Path> passages = List.of();

  @Option(
      names = "--apart",
      arity = "1..*",
      paramLabel = "DIR",
      description = "sets that are scored and never learned from")
  private List<Path> apart = List.of();

  @Option(names = "--write", paramLabel = "FILE", description = "the model; default: not written")
  private @Nullable Path file;

  @Spec private CommandSpec command;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TrainConfidence()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    ArticleReader reader = new ArticleReader(DocumentReader.load());
    List<Article> articles = new ArrayList<>();
    known.forEach(folder -> articles.addAll(reader.read(SetKind.KNOWN, folder)));
    blind.forEach(folder -> articles.addAll(reader.read(SetKind.BLIND, folder)));
    passages.forEach(folder -> articles.addAll(reader.read(SetKind.PASSAGES, folder)));

    List<JudgedArticle> judged = CrossValidation.run(articles);
    List<JudgedArticle> ofKnown = ofKind(judged, SetKind.KNOWN);
    List<JudgedArticle> ofBlind = ofKind(judged, SetKind.BLIND);
    double acceptance = Acceptance.best(judged);
    ConfidenceModel model = Trainer.train(articles, acceptance);
    PrintWriter out = command.commandLine().getOut();
    if (!ofKnown.isEmpty()) {
      out.println(Report.of("Held-out articles of known sets", ofKnown, acceptance));
    }
    if (!ofBlind.isEmpty()) {
      out.println(Report.of("Held-out articles of blind sets", ofBlind, acceptance));
    }
    for (Path folder : apart) {
      List<JudgedArticle> unseen =
          reader.read(SetKind.BLIND, folder).stream()
              .map(article -> JudgedArticle.of(article, model))
              .toList();
      out.println(Report.of("Kept apart: " + folder.getFileName(), unseen, acceptance));
    }
    if (file != null) {
      Files.write(file, model.lines());
      out.println("wrote " + file);
    }
    out.flush();
    return 0;
  }

  private static List<JudgedArticle> ofKind(List<JudgedArticle> articles, SetKind kind) {
    return articles.stream().filter(judged -> judged.article().kind() == kind).toList();
  }
}
