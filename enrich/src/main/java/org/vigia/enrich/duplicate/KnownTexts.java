package org.vigia.enrich.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vigia.contract.ArticleId;

/**
 * The texts that others may be copies of, at hand by day. Each article is compared with every text
 * of the days around its own: signatures are small, and a look at ten thousand of them takes about
 * a millisecond, so that no index has to guess which ones might be alike (decision 0024). Not
 * thread-safe.
 */
public final class KnownTexts {
  /** What is published farther apart is told anew, not copied. */
  private static final int COPY_DAYS = 21;

  private final NavigableMap<LocalDate, List<KnownText>> byDay = new TreeMap<>();

  /** These. */
  public KnownTexts(Collection<KnownText> texts) {
    texts.forEach(this::add);
  }

  /** One more, in place of what was known of its article. */
  public void add(KnownText text) {
    byDay
        .computeIfAbsent(text.publishedOn(), day -> new ArrayList<>())
        .removeIf(known -> known.article().equals(text.article()));
    byDay.get(text.publishedOn()).add(text);
  }

  /** The text that an article is most likely a copy of, or that is a copy of it. */
  public Optional<KnownText> alike(ArticleId article, LocalDate publishedOn, int[] signature) {
    KnownText best = null;
    double most = 0;
    for (List<KnownText> day :
        byDay
            .subMap(publishedOn.minusDays(COPY_DAYS), true, publishedOn.plusDays(COPY_DAYS), true)
            .values()) {
      for (KnownText text : day) {
        double shared = MinHash.containment(text.signature(), signature);
        if (shared >= MinHash.COPY && shared > most && !text.article().equals(article)) {
          best = text;
          most = shared;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
