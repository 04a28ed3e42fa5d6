package org.vigia.archive.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigia.archive.capture.CaptureReader;
import org.vigia.archive.capture.CapturedArticles;
import org.vigia.contract.Article;
import org.vigia.contract.Capture;
import org.vigia.contract.Origin;

/**
 * Reads the articles of the archive in the order in which they were fetched and hands on those
 * whose text and capture are as they were: what cannot be proved any more is not told again.
 *
 * @param from first day, by the time of the fetch in UTC; null: from the beginning
 * @param to last day; null: to the end
 */
public record Replay(Path captures, @Nullable LocalDate from, @Nullable LocalDate to) {
  private static final int LONGEST_LIST = 100;

  public Replay {
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("the first day, " + from + ", is after the last, " + to);
    }
  }

  /**
   * What a replay did.
   *
   * @param articles handed on
   * @param problems articles that were left out, one sentence each, at most {@value #LONGEST_LIST}
   */
  public record Report(long articles, List<String> problems) {
    public Report {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Replays.
   *
   * @param sink takes the articles, each with {@link Origin#REPLAY}
   * @throws IOException if the archive cannot be listed
   */
  public Report run(Consumer<Article> sink) throws IOException {
    List<String> problems = new ArrayList<>();
    if (!Files.isDirectory(captures)) {
      return new Report(0, problems);
    }
    CapturedArticles articles = new CapturedArticles(captures);
    CaptureReader reader = new CaptureReader(captures);
    long replayed = 0;
    for (CapturedArticles.Place place : articles.places(problems::add)) {
      if (!isAsked(place)) {
        continue;
      }
      try {
        Article article = articles.read(place);
        String doubt = doubt(article, reader);
        if (doubt.isEmpty()) {
          sink.accept(article.withOrigin(Origin.REPLAY));
          replayed++;
        } else if (problems.size() < LONGEST_LIST) {
          problems.add(article.id() + " version " + article.version() + ": " + doubt);
        }
      } catch (IOException e) {
        if (problems.size() < LONGEST_LIST) {
          problems.add(String.valueOf(e.getMessage()));
        }
      }
    }
    return new Report(replayed, problems);
  }

  private boolean isAsked(CapturedArticles.Place place) {
    LocalDate day = LocalDate.ofInstant(place.fetchedAt(), ZoneOffset.UTC);
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  private static String doubt(Article article, CaptureReader reader) throws IOException {
    if (!Article.textDigest(article.title(), article.text()).equals(article.textSha256())) {
      return "its text differs from its digest";
    }
    Capture capture = article.capture();
    return capture == null || reader.read(capture).intact() ? "" : "its capture was altered";
  }
}
