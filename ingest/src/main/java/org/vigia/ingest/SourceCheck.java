package org.vigia.ingest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.vigia.ingest.feed.ParsedSource;
import org.vigia.ingest.feed.UnreadableSourceException;
import org.vigia.ingest.fetch.FetchOutcome;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.RobotsFile;
import org.vigia.ingest.fetch.Validators;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.config.VigiaConfig;

/**
 * Fetches each source once, as politely as the service does, and says what an operator should do
 * about it.
 */
public final class SourceCheck {
  private SourceCheck() {}

  /**
   * How a source answers.
   *
   * @param says one sentence for the operator
   */
  public record Report(SourceConfig source, boolean works, String says) {}

  /**
   * Checks all sources of a configuration.
   *
   * @param progress told before each source
   * @throws InterruptedException if the thread is interrupted while it waits for a host's turn
   */
  public static List<Report> all(VigiaConfig config, Consumer<String> progress)
      throws InterruptedException {
    List<Report> reports = new ArrayList<>();
    try (Fetcher fetcher = new Fetcher(config.fetch(), InstantSource.system())) {
      Set<String> busy = new HashSet<>();
      for (SourceConfig source : SourceRegistry.sources(config)) {
        String host = source.url().getAuthority();
        if (busy.contains(host)) {
          reports.add(new Report(source, false, "not asked: its host wants patience; try later"));
          continue;
        }
        progress.accept("asking " + source.url());
        FetchOutcome outcome = fetcher.fetch(source.url(), Validators.NONE);
        if (outcome instanceof FetchOutcome.Throttled) {
          busy.add(host); // who is checking will not wait for as long as the service does
        }
        reports.add(report(Source.of(source, config.fetch()), outcome));
      }
    }
    return reports;
  }

  private static Report report(Source source, FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> read(source, fetched);
      case FetchOutcome.NotModified _ ->
          failed(source, "answers 'not modified' to a first request; its server is broken");
      case FetchOutcome.Throttled throttled ->
          failed(
              source,
              "asks for patience ("
                  + throttled.status()
                  + "); try again later"
                  + throttled.retryAfter().map(SourceCheck::inWords).orElse(""));
      case FetchOutcome.Refused refused ->
          failed(
              source,
              refused.reason()
                  + (refused.reason().startsWith(RobotsFile.UNREADABLE)
                      ? "; check its host's name, and try again later"
                      : "; look for another address of it"));
      case FetchOutcome.Failed failed ->
          failed(source, failed.reason() + "; " + advice(failed.cause()));
    };
  }

  private static String advice(FetchOutcome.Cause cause) {
    return switch (cause) {
      case GONE -> "look for its new address: 'vigia feeds discover' with that of the site";
      case DENIED -> "it turns us away: ask the outlet, or look for another address";
      case SERVER -> "its server is at fault: try again later";
      case NETWORK -> "try again later, and look at the network if others fail alike";
      case TOO_LARGE -> "no feed is that large: check the address in a browser";
    };
  }

  private static Report read(Source source, FetchOutcome.Fetched fetched) {
    try {
      ParsedSource parsed = SourceDocument.read(source, fetched);
      int listed = parsed.entries().size() + parsed.children().size();
      String moved =
          fetched.movedTo() == null
              ? ""
              : "; it has moved to " + fetched.movedTo() + ": change its url";
      if (listed == 0) {
        return failed(
            source,
            "can be read but lists nothing"
                + moved
                + "; check 'kind' and, for a listing, its selectors");
      }
      String odd = parsed.warnings().isEmpty() ? "" : "; " + parsed.warnings().getFirst();
      return new Report(source.config(), true, listed + " entries" + moved + odd);
    } catch (UnreadableSourceException e) {
      return SourceDocument.feedNamedBy(source, fetched)
          .map(feed ->
              failed(source, "is a web page; it names the feed " + feed + ": make that its url"))
          .orElseGet(() ->
              failed(source, "the document " + e.getMessage() + "; check 'kind' and the address"));
    }
  }

  private static Report failed(Source source, String says) {
    return new Report(source.config(), false, says);
  }

  private static String inWords(Duration wait) {
    return ", in " + wait.toMinutes() + " minutes";
  }
}
