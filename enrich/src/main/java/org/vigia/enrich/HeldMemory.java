package org.vigia.enrich;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.novelty.Memory;

/**
 * A {@link StoreMemory} that reads all of its store once, not for every event and figure of an
 * article, and holds it until it lets go. For one thread.
 */
final class HeldMemory<V> implements Memory<V> {
  private final KeyValueStore<String, V> store;

  /** All of the store, from the time that it was asked for. */
  private @Nullable Map<String, V> held;

  HeldMemory(KeyValueStore<String, V> store) {
    this.store = store;
  }

  @Override
  public @Nullable V get(String key) {
    return held == null ? store.get(key) : held.get(key);
  }

  @Override
  public void put(String key, V value) {
    store.put(key, value);
    if (held != null) {
      held.put(key, value);
    }
  }

  /** Whoever else writes the store is heard again. */
  void letGo() {
    held = null;
  }

  @Override
  public Collection<V> values() {
    Map<String, V> all = held;
    if (all == null) {
      all = new HashMap<>();
      try (KeyValueIterator<String, V> entries = store.all()) {
        while (entries.hasNext()) {
          KeyValue<String, V> entry = entries.next();
          all.put(entry.key, entry.value);
        }
      }
      held = all;
    }
    return Collections.unmodifiableCollection(all.values());
  }
}
