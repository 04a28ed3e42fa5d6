package org.vigia.systemtest;

import java.nio.file.Path;
import org.vigia.standalone.broker.EmbeddedBroker;

/** The stages on the broker that {@code vigia run} brings along. */
final class StagesOnEmbeddedBrokerIT extends StagesOnABroker {
  @Override
  Broker start(Path data) {
    EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
    return new Broker() {
      @Override
      public String servers() {
        return broker.bootstrapServers();
      }

      @Override
      public void close() {
        broker.close();
      }
    };
  }
}
