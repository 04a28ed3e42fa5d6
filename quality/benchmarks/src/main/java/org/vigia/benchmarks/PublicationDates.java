package org.vigia.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigia.contract.VigiaJson;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.extract.ExtractedArticle;
import org.vigia.runtime.language.LanguageDetector;
import tools.jackson.databind.JsonNode;

/**
 * How often the day of publication is read as htmldate's evaluation has it (adbar/htmldate, {@code
 * tests/eval_*.json} with their pages). Counts as its {@code evaluate} does: a page without a date
 * is a miss, a wrong day is wrong. The reader is not given the pages' addresses, as htmldate is
 * not.
 */
public final class PublicationDates {
  private static final List<String> SETS =
      List.of("eval_default.json", "eval_mediacloud_2020.json");
  private static final List<String> FOLDERS = List.of("test_set", "cache", "eval");
  private static final URI NOWHERE = URI.create("https://page.invalid/");

  private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());
  private final Path tests;
  private int right;
  private int wrong;
  private int none;

  private PublicationDates(Path tests) {
    this.tests = tests;
  }

  /** Arguments: the checkout; {@code --errors} prints each miss. */
  public static void main(String[] arguments) throws IOException {
    PublicationDates all = new PublicationDates(Path.of(arguments[0], "tests"));
    boolean errors = Stream.of(arguments).anyMatch("--errors"::equals);
    for (String set : SETS) {
      PublicationDates one = new PublicationDates(all.tests);
      one.read(set, errors);
      one.print(set);
      all.right += one.right;
      all.wrong += one.wrong;
      all.none += one.none;
    }
    all.print("all");
  }

  private void read(String set, boolean errors) throws IOException {
    JsonNode pages =
        VigiaJson.mapper()
            .readTree(Files.readString(tests.resolve(set)).replace(": NaN", ": null"));
    for (Map.Entry<String, JsonNode> page : pages.properties()) {
      String expected = page.getValue().path("date").asString();
      String found =
          day(tests, page.getValue().path("file").asString()).map(Object::toString).orElse("none");
      if (found.equals(expected)) {
        right++;
        continue;
      }
      if (found.equals("none")) {
        none++;
      } else {
        wrong++;
      }
      if (errors) {
        System.out.printf(
            "%s %s %s %s%n",
            expected, found, page.getValue().path("file").asString(), page.getKey());
      }
    }
  }

  private Optional<java.time.LocalDate> day(Path folder, String name) throws IOException {
    for (String sub : FOLDERS) {
      Path file = folder.resolve(sub).resolve(name);
      if (Files.isRegularFile(file)) {
        ExtractedArticle article =
            extractor.extract(Files.readAllBytes(file), null, NOWHERE, ZoneOffset.UTC);
        return Optional.ofNullable(article.publishedOn());
      }
    }
    throw new IOException(name + " is not in the checkout");
  }

  private void print(String name) {
    double precision = share(right, right + wrong);
    double recall = share(right, right + none);
    System.out.printf(
        Locale.ROOT,
        "%-28s pages %4d  precision %.3f  recall %.3f  accuracy %.3f  F %.3f%n",
        name,
        right + wrong + none,
        precision,
        recall,
        share(right, right + wrong + none),
        2 * precision * recall / Math.max(1e-9, precision + recall));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
