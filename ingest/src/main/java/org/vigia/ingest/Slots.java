package org.vigia.ingest;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The shares into which the sources are divided among the instances of ingest: all sources of one
 * registrable domain are in one, so that no outlet is asked by two instances at a time. Pure.
 *
 * @param count partitions of {@code vigia.feed-state.v1}, each of which Kafka gives to one instance
 */
public record Slots(int count) {
  public Slots {
    if (count < 1) {
      throw new IllegalArgumentException("there must be at least one slot, not " + count);
    }
  }

  /** The slot of a source's address, from 0. */
  public int of(URI source) {
    return Math.floorMod(domain(source).hashCode(), count);
  }

  /** The producer's name on Kafka; whoever takes a slot over takes it from the former owner. */
  public static String transactionalId(int slot) {
    return "vigia-ingest-" + slot;
  }

  private static String domain(URI source) {
    String host = String.valueOf(source.getHost()).toLowerCase(Locale.ROOT);
    @Nullable String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
    return domain == null ? host : domain;
  }
}
