package org.vigia.standalone.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.vigia.contract.VigiaJson;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.runtime.OperatorException;
import tools.jackson.databind.node.ObjectNode;

/** Reads the articles of a folder of pages into one JSON file. */
final class ExtractBatch {
  /** Nobody needs the address for the text alone, and none is known. */
  private static final URI NOWHERE = URI.create("https://page.invalid/");

  private ExtractBatch() {}

  /**
   * Reads every page of a folder; one that cannot be read has an empty article.
   *
   * @return 0, or 1 if some page could not be read
   */
  static int run(ArticleExtractor extractor, Path folder, Path out, Console console) {
    ObjectNode articles = VigiaJson.mapper().createObjectNode();
    int failed = 0;
    List<Path> pages = pages(folder);
    for (Path page : pages) {
      String text = "";
      try {
        text = extractor.extract(TextFiles.unzipped(page), null, NOWHERE, ZoneOffset.UTC).text();
      } catch (OperatorException e) {
        failed++;
        console.step(String.valueOf(e.getMessage()));
      }
      articles.putObject(id(page)).put("articleBody", text);
    }
    try {
      Files.writeString(
          out, VigiaJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(articles));
    } catch (IOException e) {
      throw new OperatorException(out + ": cannot be written (" + e.getMessage() + ")", e);
    }
    console.step(pages.size() + " pages read, " + failed + " failed; articles in " + out);
    return failed == 0 ? 0 : 1;
  }

  private static List<Path> pages(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new OperatorException(folder + ": is no folder; name one that holds .html files");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pages = files.filter(f -> !id(f).equals(name(f))).sorted().toList();
      if (pages.isEmpty()) {
        throw new OperatorException(folder + ": holds no .html and no .html.gz files");
      }
      return pages;
    } catch (IOException e) {
      throw new OperatorException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static String id(Path page) {
    return name(page).replaceFirst("\\.html(\\.gz)?$", "");
  }

  private static String name(Path page) {
    return String.valueOf(page.getFileName());
  }
}
