package org.vigia.enrich.novelty;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A store of the ledger: by key, or all of it. */
public interface Memory<V> {
  /** The value of a key, null where there is none. */
  @Nullable V get(String key);

  /** Sets the value of a key. */
  void put(String key, V value);

  /** All values, in no particular order. */
  Collection<V> values();

  /** A memory that lives as long as this object, for tools and tests. */
  static <V> Memory<V> onHeap() {
    Map<String, V> map = new HashMap<>();
    return new Memory<>() {
      @Override
      public @Nullable V get(String key) {
        return map.get(key);
      }

      @Override
      public void put(String key, V value) {
        map.put(key, value);
      }

      @Override
      public Collection<V> values() {
        return map.values();
      }
    };
  }
}
