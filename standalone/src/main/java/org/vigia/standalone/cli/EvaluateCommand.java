package org.vigia.standalone.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.analysis.ArticleAnalyzer;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.standalone.evaluate.EvaluateRunner;
import org.vigia.standalone.evaluate.Evaluation;
import org.vigia.standalone.evaluate.EvaluationReport;
import org.vigia.standalone.evaluate.GoldSet;
import org.vigia.standalone.evaluate.PipelineAnnotator;
import org.vigia.standalone.evaluate.PipelineNewsJudge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigia evaluate}: scores a gold set. */
@Command(
    name = "evaluate",
    description =
        "Scores what the readers find in a folder of annotated articles, by language and together.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "folder with NAME.txt and NAME.gold.json, perhaps sequence.json")
  private Path folder = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write the predictions there, in the shape of the gold files")
  private @Nullable Path out;

  @Option(names = "--json", description = "print the scores as JSON")
  private boolean json;

  @Option(names = "--errors", description = "list every miss and false alarm on standard error")
  private boolean errors;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    GoldSet set = GoldSet.read(folder);
    Console console = new Console(command, Console.processStart());
    console.step("loading the language models");
    DocumentReader reader = DocumentReader.load();
    console.step("reading " + set.documents().size() + " documents");
    Evaluation evaluation = evaluate(set, reader, console);
    if (errors) {
      EvaluationReport.errors(evaluation)
          .forEach(line -> command.commandLine().getErr().println(line));
    }
    console.print(json ? EvaluationReport.json(evaluation) : EvaluationReport.table(evaluation));
    return 0;
  }

  /** A sequence goes through a broker, enrichment and alerts, which leave nothing behind. */
  private Evaluation evaluate(GoldSet set, DocumentReader reader, Console console) {
    ArticleAnalyzer analyzer =
        new ArticleAnalyzer(reader, new ConfigLoader(Map.of()).defaults().enrich().longestText());
    try (TemporaryFolder folder =
            TemporaryFolder.make("vigia-evaluate", "the evaluation", console);
        PipelineNewsJudge judge = new PipelineNewsJudge(analyzer, folder.path())) {
      Running.closedWhenStopped(() -> end(judge, folder));
      return new EvaluateRunner(new PipelineAnnotator(reader), Optional.of(judge), (_, _) -> {})
          .run(set, Optional.ofNullable(out));
    }
  }

  private static void end(PipelineNewsJudge judge, TemporaryFolder folder) {
    judge.close();
    folder.close();
  }
}
