package org.vigia.enrich;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.novelty.Memory;

/**
 * A ledger's memory in a Kafka Streams store: durable, and part of the same transaction as what is
 * written.
 */
final class StoreMemory<V> implements Memory<V> {
  private final KeyValueStore<String, V> store;

  StoreMemory(KeyValueStore<String, V> store) {
    this.store = store;
  }

  @Override
  public @Nullable V get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, V value) {
    store.put(key, value);
  }

  @Override
  public Collection<V> values() {
    List<V> values = new ArrayList<>();
    try (KeyValueIterator<String, V> all = store.all()) {
      all.forEachRemaining(entry -> values.add(entry.value));
    }
    return values;
  }
}
