package org.vigia.archive.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigia.archive.capture.CaptureReader;
import org.vigia.archive.capture.FixityCheck;
import org.vigia.archive.capture.FixityReport;
import org.vigia.contract.Article;
import org.vigia.contract.Capture;
import org.vigia.contract.Topics;
import org.vigia.contract.VigiaJson;
import tools.jackson.core.JacksonException;

/**
 * Checks that the proof still stands: every capture file against its digests, and an exported
 * corpus against its manifest and its captures.
 */
public final class CorpusVerifier {
  private static final int LONGEST_LIST = 100;

  private final Path captures;

  public CorpusVerifier(Path captures) {
    this.captures = captures;
  }

  /**
   * Checks the capture files alone.
   *
   * @throws IOException if the folder cannot be read
   */
  public FixityReport captures() throws IOException {
    return new FixityCheck(captures).all();
  }

  /**
   * Checks an exported corpus: each file against the manifest, and for each article that its
   * capture is there and whole.
   *
   * @return problems, one sentence each, at most {@value #LONGEST_LIST}
   * @throws IOException if the corpus cannot be read
   */
  public List<String> corpus(Path folder) throws IOException {
    List<String> problems = new ArrayList<>();
    for (String line : CorpusExporter.manifestText(folder).lines().toList()) {
      int gap = line.indexOf("  ");
      if (gap > 0) {
        checkFile(folder.resolve(line.substring(gap + 2)), line.substring(0, gap), problems);
      }
    }
    Path articles = folder.resolve(Topics.ARTICLES.name() + ".jsonl");
    if (Files.exists(articles)) {
      CaptureReader reader = new CaptureReader(captures);
      try (var lines = Files.lines(articles)) {
        for (String line : (Iterable<String>) lines::iterator) {
          checkArticle(line, reader, problems);
          if (problems.size() >= LONGEST_LIST) {
            return problems;
          }
        }
      }
    }
    return problems;
  }

  private static void checkFile(Path file, String digest, List<String> problems)
      throws IOException {
    if (!Files.exists(file)) {
      problems.add(file.getFileName() + " is missing");
    } else if (!CorpusExporter.digest(file).equals(digest)) {
      problems.add(file.getFileName() + " differs from the manifest");
    }
  }

  private static void checkArticle(String line, CaptureReader reader, List<String> problems) {
    try {
      Article article = VigiaJson.mapper().readValue(line, Article.class);
      Capture capture = article.capture();
      if (!Article.textDigest(article.title(), article.text()).equals(article.textSha256())) {
        problems.add(
            article.id() + " version " + article.version() + ": text differs from its digest");
      }
      if (capture != null && !reader.read(capture).intact()) {
        problems.add(article.id() + " version " + article.version() + ": its capture was altered");
      }
    } catch (JacksonException e) {
      problems.add("a line of the articles is no article: " + e.getOriginalMessage());
    } catch (IOException e) {
      problems.add("a capture cannot be read: " + e.getMessage());
    }
  }
}
