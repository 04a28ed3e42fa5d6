package org.vigia.contract;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The catalogue as an AsyncAPI 3.0 document with the Kafka bindings 0.5.0. */
final class AsyncApi {
  private static final Map<String, String> HEADERS =
      Map.of(
          "ce_specversion", "CloudEvents version: 1.0",
          "ce_id", "identity of the event within its source",
          "ce_source", "the stage that wrote it",
          "ce_type", "kind of event",
          "ce_time", "when it happened",
          "ce_dataschema", "name of the JSON Schema of the value",
          "content-type", "application/json");

  private AsyncApi() {}

  static String document() {
    Map<String, Object> channels = new LinkedHashMap<>();
    Map<String, Object> operations = new LinkedHashMap<>();
    Map<String, Object> messages = new LinkedHashMap<>();
    for (KafkaTopic<?, ?> topic : Topics.all()) {
      String name = topic.event().schema().replace(".v1.json", "");
      channels.put(name, channel(topic, name));
      operations.put("send-" + name, operation(name));
      messages.put(name, message(topic));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put(
        "info",
        ordered(
            "title", "Vigía",
            "version", "1.0.0",
            "description",
                "New facts about CECOT, deportations and Guantánamo, read in the press. JSON values, text keys, CloudEvents 1.0 attributes as headers. Within v1 fields are only ever added.",
            "license",
                ordered(
                    "name",
                    "GPL-3.0-or-later",
                    "url",
                    "https://www.gnu.org/licenses/gpl-3.0.txt")));
    document.put("defaultContentType", "application/json");
    document.put("channels", channels);
    document.put("operations", operations);
    document.put(
        "components",
        ordered(
            "messages",
            messages,
            "messageTraits",
            ordered("cloudEvent", ordered("headers", headers()))));
    return YAMLMapper.builder()
        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
        .disable(YAMLWriteFeature.SPLIT_LINES)
        .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
        .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
        .build()
        .writeValueAsString(document);
  }

  private static Map<String, Object> channel(KafkaTopic<?, ?> topic, String name) {
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("cleanup.policy", new String[] {topic.compacted() ? "compact" : "delete"});
    if (!topic.compacted()) {
      configuration.put("retention.ms", topic.retention().map(Duration::toMillis).orElse(-1L));
    }
    configuration.put("max.message.bytes", KafkaTopic.MAX_RECORD_BYTES);
    return ordered(
        "address", topic.name(),
        "description", topic.about(),
        "messages", ordered(name, reference("#/components/messages/" + name)),
        "bindings",
            ordered(
                "kafka",
                ordered(
                    "topic",
                    topic.name(),
                    "partitions",
                    topic.partitions(),
                    "topicConfiguration",
                    configuration,
                    "bindingVersion",
                    "0.5.0")));
  }

  private static Map<String, Object> operation(String name) {
    return ordered("action", "send", "channel", reference("#/channels/" + name));
  }

  private static Map<String, Object> message(KafkaTopic<?, ?> topic) {
    return ordered(
        "name", topic.event().type(),
        "summary", RecordDocs.ofType(topic.event().record()).orElse(topic.about()),
        "traits", new Object[] {reference("#/components/messageTraits/cloudEvent")},
        "payload",
            ordered(
                "schemaFormat",
                "application/schema+json;version=draft-2020-12",
                "schema",
                reference("./schema/" + topic.event().schema())),
        "bindings",
            ordered("kafka", ordered("key", ordered("type", "string"), "bindingVersion", "0.5.0")));
  }

  private static Map<String, Object> headers() {
    Map<String, Object> properties = new LinkedHashMap<>();
    HEADERS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(header ->
            properties.put(
                header.getKey(), ordered("type", "string", "description", header.getValue())));
    return ordered(
        "type", "object", "required", properties.keySet().toArray(), "properties", properties);
  }

  private static Map<String, Object> reference(String target) {
    return ordered("$ref", target);
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
