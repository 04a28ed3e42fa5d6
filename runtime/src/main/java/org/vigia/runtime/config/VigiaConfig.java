package org.vigia.runtime.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be configured. The file {@code vigia-defaults.yaml} beside this class
 * documents each key and holds its default.
 *
 * @param sources what to watch; empty: the bundled registry
 * @param data folder for everything that is kept
 * @param store JDBC address of the subscriptions' database
 */
public record VigiaConfig(
    List<SourceConfig> sources,
    FetchConfig fetch,
    KafkaConfig kafka,
    Path data,
    ArchiveConfig archive,
    EnrichConfig enrich,
    AlertsConfig alerts,
    SignUpConfig signUp,
    WebConfig web,
    MailConfig mail,
    String store) {
  public VigiaConfig {
    sources = List.copyOf(sources);
    Set<String> ids = new HashSet<>();
    for (SourceConfig source : sources) {
      if (!ids.add(source.id())) {
        throw new IllegalArgumentException("sources has two with the id '" + source.id() + "'");
      }
    }
    if (!store.startsWith("jdbc:sqlite:") && !store.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "store must start with jdbc:sqlite: or jdbc:postgresql: but is '" + store + "'");
    }
  }
}
