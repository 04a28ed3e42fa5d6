package org.vigia.dashboard.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.vigia.contract.AlertRecord;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.FeedId;
import org.vigia.contract.FindingId;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SeriesId;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.StatisticFinding;

/**
 * What the topics said, as pages need it: the latest findings, everything known of each series, the
 * state of the sources. Memory is bounded: the oldest findings and the series longest untouched are
 * forgotten. Thread-safe.
 */
public final class ReadModel {
  private static final Comparator<Item> NEWEST_FIRST =
      Comparator.comparing(Item::detectedAt).reversed().thenComparing(item -> item.id().value());

  private final Limits limits;
  private final TreeSet<Item> items = new TreeSet<>(NEWEST_FIRST);
  private final Map<FindingId, Item> byId = new HashMap<>();
  private final Map<SeriesId, LedgerSeries> series;
  private final Map<FeedId, SourceHealth> sources;
  private final Map<ArticleId, AnnotatedArticle> articles;
  private final Map<FindingId, Instant> alerted;
  private final Map<ArticleId, RemovedArticle> removals;
  private final Consumer<Change> listener;

  /**
   * How much is kept.
   *
   * @param findings as many figures and legal events together
   */
  public record Limits(int findings, int series, int sources) {
    public static final Limits DEFAULT = new Limits(5_000, 20_000, 5_000);
  }

  /** What has just been learnt. */
  public sealed interface Change {
    /** A finding that was not known. */
    record Found(Item item) implements Change {}

    /** Anything else that pages show. */
    record Updated() implements Change {}
  }

  /**
   * @param listener told after each change, in the thread that brought it; must be quick
   */
  public ReadModel(Limits limits, Consumer<Change> listener) {
    this.limits = limits;
    this.series = new BoundedMap<>(limits.series());
    this.sources = new BoundedMap<>(limits.sources());
    this.articles = new BoundedMap<>(limits.findings());
    this.alerted = new BoundedMap<>(limits.findings());
    this.removals = new BoundedMap<>(limits.findings());
    this.listener = listener;
  }

  public void onStatistic(StatisticFinding finding) {
    add(new Item.Figure(finding));
  }

  public void onLegalDevelopment(LegalFinding finding) {
    add(new Item.Development(finding));
  }

  public void onAnnotatedArticle(AnnotatedArticle article) {
    synchronized (this) {
      articles.put(article.article().id(), article);
    }
    listener.accept(new Change.Updated());
  }

  public void onSeries(LedgerSeries known) {
    synchronized (this) {
      series.remove(known.id());
      series.put(known.id(), known);
    }
    listener.accept(new Change.Updated());
  }

  public void onSourceHealth(SourceHealth health) {
    synchronized (this) {
      sources.put(health.feedId(), health);
    }
    listener.accept(new Change.Updated());
  }

  public void onAlert(AlertRecord alert) {
    synchronized (this) {
      alert.findings().forEach(finding -> alerted.putIfAbsent(finding, alert.sentAt()));
    }
    listener.accept(new Change.Updated());
  }

  public void onRemoval(RemovedArticle removal) {
    synchronized (this) {
      removals.remove(removal.id());
      removals.put(removal.id(), removal);
    }
    listener.accept(new Change.Updated());
  }

  /** The findings that a filter accepts, newest first. */
  public synchronized Page latest(ItemFilter filter, int offset, int most) {
    List<Item> accepted = items.stream().filter(filter::accepts).toList();
    List<Item> shown = accepted.stream().skip(offset).limit(most).toList();
    return new Page(shown, accepted.size());
  }

  /**
   * A part of a list.
   *
   * @param total length of the whole list
   */
  public record Page(List<Item> items, int total) {
    public Page {
      items = List.copyOf(items);
    }
  }

  public synchronized Optional<LedgerSeries> series(SeriesId id) {
    return Optional.ofNullable(series.get(id));
  }

  /** All known series, by their ids. */
  public synchronized List<LedgerSeries> allSeries() {
    return series.values().stream().sorted(Comparator.comparing(s -> s.id().value())).toList();
  }

  /** All sources, those in trouble first. */
  public synchronized List<SourceHealth> allSources() {
    return sources.values().stream()
        .sorted(
            Comparator.comparingInt((SourceHealth s) -> trouble(s))
                .thenComparing(s -> s.sourceName()))
        .toList();
  }

  public synchronized Optional<AnnotatedArticle> annotation(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }

  /** When subscribers were told of a finding. */
  public synchronized Optional<Instant> alertedAt(FindingId id) {
    return Optional.ofNullable(alerted.get(id));
  }

  /**
   * That the outlet took away the page of an article, if it did; a version that was published
   * afterwards is there.
   */
  public synchronized Optional<RemovedArticle> removal(ArticleReference article) {
    return Optional.ofNullable(removals.get(article.id()))
        .filter(removal -> article.version() <= removal.version());
  }

  /** All articles that are known to have been taken away, the last one first. */
  public synchronized List<RemovedArticle> allRemovals() {
    return removals.values().stream()
        .sorted(Comparator.comparing(RemovedArticle::removedAt).reversed())
        .toList();
  }

  private void add(Item item) {
    synchronized (this) {
      Item known = byId.get(item.id());
      // Reading the archive again gives the same ids: what was decided at the time stands.
      if (known != null && known.isLive() && !item.isLive()) {
        return;
      }
      if (known != null) {
        items.remove(known);
      }
      items.add(item);
      byId.put(item.id(), item);
      if (items.size() > limits.findings()) {
        byId.remove(items.removeLast().id());
      }
    }
    listener.accept(new Change.Found(item));
  }

  private static int trouble(SourceHealth source) {
    return switch (source.condition()) {
      case FAILING -> 0;
      case SILENT -> 1;
      case DROPPED -> 2;
      case NEW -> 3;
      case OK -> 4;
    };
  }
}
