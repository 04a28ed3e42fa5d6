package org.vigia.systemtest;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.Topics;
import org.vigia.runtime.kafka.TopicCreator;

final class TopicsIT {
  @RegisterExtension static final KafkaInContainer KAFKA = new KafkaInContainer();

  @Test
  void theCatalogueIsCreatedOnceAndAsItSays() throws Exception {
    // given
    TopicCreator creator = new TopicCreator(KAFKA.clients());

    // when
    List<String> first = creator.create(Topics.all());
    List<String> second = creator.create(Topics.all());

    // then
    assertThat(first)
        .containsExactlyElementsOf(Topics.all().stream().map(KafkaTopic::name).toList());
    assertThat(second).isEmpty();
    Map<String, Config> onTheBroker = settingsOnTheBroker();
    for (KafkaTopic<?, ?> topic : Topics.all()) {
      Config config = Objects.requireNonNull(onTheBroker.get(topic.name()));
      topic
          .settings()
          .forEach((key, value) ->
              assertThat(config.get(key).value()).as(topic.name() + " " + key).isEqualTo(value));
    }
  }

  private static Map<String, Config> settingsOnTheBroker() throws Exception {
    List<ConfigResource> resources =
        Topics.all().stream()
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
            .toList();
    try (Admin admin = KAFKA.clients().admin("test")) {
      return admin.describeConfigs(resources).all().get(30, TimeUnit.SECONDS).entrySet().stream()
          .collect(toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }
  }
}
