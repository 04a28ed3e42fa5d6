package org.vigia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/vigia/contract/schema");

  static Stream<KafkaTopic<?, ?>> topics() {
    return Topics.all().stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void each_topic_has_an_up_to_date_schema(KafkaTopic<?, ?> topic) {
    CommittedFile.isUpToDate(
        FOLDER.resolve(topic.event().schema()), new EventSchemas().of(topic.event()));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void events_satisfy_their_schema(KafkaTopic<?, ?> topic) {
    Schema schema = schema(topic);

    for (Object event : events(topic)) {
      String json = VigiaJson.mapper().writeValueAsString(event);
      assertThat(errors(schema, json)).as(json).isEmpty();
    }
  }

  @Test
  void a_schema_tells_what_is_wrong() {
    Schema schema = schema(Topics.STATISTICS);
    String json = VigiaJson.mapper().writeValueAsString(SampleEvents.statistic());

    assertThat(errors(schema, json.replace("\"arrests\"", "\"arrows\"")))
        .anyMatch(e -> e.contains("/indicator"));
    assertThat(
            errors(
                schema,
                json.replace("\"detectedAt\":\"2026-03-02T12:00:00Z\"", "\"detectedAt\":\"noon\"")))
        .anyMatch(e -> e.contains("/detectedAt"));
    assertThat(errors(schema, json.replace("\"value\":33.3", "\"value\":null")))
        .anyMatch(e -> e.contains("/value"));
    assertThat(errors(schema, json.replace("\"sentence\":", "\"sentense\":")))
        .anyMatch(e -> e.contains("sentence"));
    assertThat(errors(schema, json.replace("\"asOf\":\"2026-03\"", "\"asOf\":\"March\"")))
        .anyMatch(e -> e.contains("/asOf"));
  }

  @Test
  void every_component_that_may_be_added_later_is_optional_to_readers() {
    Schema schema = schema(Topics.STATISTICS);
    String json = VigiaJson.mapper().writeValueAsString(SampleEvents.statistic());

    assertThat(errors(schema, json.replace("{\"id\"", "{\"addedLater\":1,\"id\""))).isEmpty();
    assertThat(errors(schema, json.replace("\"population\":\"women\",", ""))).isEmpty();
  }

  private static List<?> events(KafkaTopic<?, ?> topic) {
    List<?> events = SampleEvents.all().get(topic);
    assertThat(events).as("sample events of %s", topic.name()).isNotEmpty();
    return events == null ? List.of() : events;
  }

  private static Schema schema(KafkaTopic<?, ?> topic) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(EventSchemasTest.class.getResourceAsStream("schema/" + topic.event().schema()));
  }

  private static List<String> errors(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
        .toList();
  }
}
