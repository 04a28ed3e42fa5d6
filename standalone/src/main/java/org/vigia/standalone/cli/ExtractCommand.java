package org.vigia.standalone.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.VigiaJson;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.extract.ExtractedArticle;
import org.vigia.runtime.language.LanguageDetector;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigia extract}: the article in an HTML page. */
@Command(
    name = "extract",
    description = {
      "Prints the article in each HTML page as JSON: url, title, byline, published, language, text.",
      "With --batch: reads a folder of pages and writes the article bodies to one JSON file, in the shape that the"
          + " public article-extraction-benchmark scores."
    },
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  @ArgGroup(exclusive = true, multiplicity = "1")
  private Pages pages = new Pages();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "where the page comes from; relative links and the canonical address depend on it")
  private @Nullable URI url;

  @Spec private CommandSpec command;

  /** Single pages, or a folder of them. */
  private static final class Pages {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "HTML pages")
    private List<Path> files = List.of();

    @ArgGroup(exclusive = false)
    private @Nullable Batch batch;
  }

  /** A folder, and where its articles go. */
  private static final class Batch {
    @Option(
        names = "--batch",
        required = true,
        paramLabel = "DIR",
        description = "folder of .html and .html.gz files")
    private Path folder = Path.of("");

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "JSON file to write: {\"<file name>\": {\"articleBody\": \"…\"}}")
    private Path out = Path.of("");
  }

  @Override
  public Integer call() {
    if (url != null && !url.isAbsolute()) {
      throw new ParameterException(
          command.commandLine(), "--url must be a whole address, such as https://example.org/a");
    }
    Console console = new Console(command, Console.processStart());
    ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());
    Batch batch = pages.batch;
    if (batch != null) {
      return ExtractBatch.run(extractor, batch.folder, batch.out, console);
    }
    for (Path file : pages.files) {
      URI from = url == null ? file.toUri() : url;
      ExtractedArticle article =
          extractor.extract(TextFiles.page(file), null, from, ZoneOffset.UTC);
      console.print(VigiaJson.mapper().writeValueAsString(article));
    }
    return 0;
  }
}
