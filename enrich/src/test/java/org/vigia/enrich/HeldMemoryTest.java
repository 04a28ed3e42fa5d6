package org.vigia.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldMemoryTest {
  private final KeyValueStore<String, String> store =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("matters"), Serdes.String(), Serdes.String())
          .withLoggingDisabled()
          .build();

  private final HeldMemory<String> memory = new HeldMemory<>(store);

  @BeforeEach
  void open() {
    MockProcessorContext<String, String> context = new MockProcessorContext<>();
    store.init(context.getStateStoreContext(), (StateStore) store);
    store.put("a", "before");
  }

  @Test
  void whatWasStoredBeforeIsThere() {
    assertThat(memory.get("a")).isEqualTo("before");
    assertThat(memory.values()).containsExactly("before");
    assertThat(memory.get("b")).isNull();
  }

  @Test
  void whatIsPutAfterAllWasAskedForIsSeenAndStored() {
    assertThat(memory.values()).hasSize(1);
    memory.put("a", "after");
    memory.put("b", "new");
    assertThat(memory.values()).containsExactlyInAnyOrder("after", "new");
    assertThat(memory.get("a")).isEqualTo("after");
    assertThat(store.get("a")).isEqualTo("after");
    assertThat(store.get("b")).isEqualTo("new");
  }

  @Test
  void whatOthersStoreIsSeenFromLettingGoOn() {
    assertThat(memory.values()).hasSize(1);
    store.put("c", "theirs");
    memory.letGo();
    assertThat(memory.values()).containsExactlyInAnyOrder("before", "theirs");
  }

  @Test
  void whatIsPutBeforeAllWasAskedForIsAmongAll() {
    memory.put("b", "new");
    assertThat(memory.values()).containsExactlyInAnyOrder("before", "new");
  }
}
