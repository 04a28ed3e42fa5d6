package org.vigia.standalone.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Remark;
import org.vigia.contract.VigiaJson;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.analysis.Reading;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.extract.ExtractedArticle;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.language.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code vigia tag}: what a text says, without Kafka. */
@Command(
    name = "tag",
    description =
        "Prints what text or HTML files say: entities, laws, statistics, legal developments, as JSON, one line a file.",
    mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "UTF-8 text (first line: headline) or an HTML page")
  private List<Path> files = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "day of publication, e.g. 2025-03-15; default: what the page says, else today")
  private @Nullable LocalDate published;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "how the outlet writes numbers, e.g. es-SV or es-ES")
  private @Nullable String locale;

  @Option(names = "--explain", description = "also say which words gave each part of a finding")
  private boolean explain;

  @Option(names = "--pretty", description = "indent the JSON")
  private boolean pretty;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    List<Input> inputs = new ArrayList<>();
    for (Path file : files) {
      inputs.add(input(file));
    }
    Console console = new Console(command, Console.processStart());
    int longest = new ConfigLoader(Map.of()).defaults().enrich().longestText();
    DocumentReader reader = DocumentReader.load();
    for (Input input : inputs) {
      boolean cut = input.body.length() > longest;
      if (cut) {
        console.step(input.file + ": only its first " + longest + " characters are read");
      }
      String body = cut ? input.body.substring(0, longest) : input.body;
      Reading reading = reader.read(input.title, body, input.published, locale);
      ObjectNode tree = ReadingJson.of(reading, explain);
      if (cut) {
        tree.withArray("remarks").add(Remark.TEXT_CUT.id());
      }
      tree.put("file", input.file.toString());
      console.print(
          pretty
              ? VigiaJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree)
              : VigiaJson.mapper().writeValueAsString(tree));
    }
    return 0;
  }

  private Input input(Path file) {
    byte[] bytes = TextFiles.page(file);
    LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    if (TextFiles.isHtml(file, bytes)) {
      ExtractedArticle article =
          new ArticleExtractor(new LanguageDetector())
              .extract(
                  bytes,
                  null,
                  URI.create("http://localhost/" + file.getFileName().toUri().getRawPath()),
                  ZoneOffset.UTC);
      if (article.text().isBlank()) {
        throw new OperatorException(file + ": no article was found in this page");
      }
      LocalDate on =
          published != null
              ? published
              : article.publishedOn() != null ? article.publishedOn() : today;
      return new Input(file, article.title(), article.text(), on);
    }
    String text = TextFiles.text(file, bytes).replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      throw new OperatorException(file + ": is empty; there is nothing to read in it");
    }
    int end = text.indexOf('\n');
    boolean headline = end > 0 && text.startsWith("\n", end + 1);
    return new Input(
        file,
        headline ? text.substring(0, end).strip() : "",
        headline ? text.substring(end).strip() : text,
        published == null ? today : published);
  }

  private record Input(Path file, String title, String body, LocalDate published) {}
}
