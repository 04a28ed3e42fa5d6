package org.vigia.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSerdeTest {
  static Stream<KafkaTopic<?, ?>> topics() {
    return Topics.all().stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void events_come_back_as_they_went_in(KafkaTopic<?, ?> topic) {
    for (Object event : events(topic)) {
      byte[] json = serialize(topic, event, new RecordHeaders());

      Object back = topic.values().deserializer().deserialize(topic.name(), json);

      assertThat(back).usingRecursiveComparison().isEqualTo(event);
      assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("\\u");
    }
  }

  @Test
  void an_article_annotated_before_there_were_remarks_has_none() {
    KafkaTopic<?, ?> topic = Topics.ANNOTATED_ARTICLES;
    byte[] json = serialize(topic, events(topic).getFirst(), new RecordHeaders());
    String before =
        new String(json, StandardCharsets.UTF_8).replaceAll("\"remarks\":\\[[^]]*],", "");

    AnnotatedArticle back =
        Topics.ANNOTATED_ARTICLES
            .values()
            .deserializer()
            .deserialize(topic.name(), before.getBytes(StandardCharsets.UTF_8));

    assertThat(before).doesNotContain("remarks");
    assertThat(back.remarks()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void headers_carry_the_cloudevents_attributes(KafkaTopic<?, ?> topic) {
    Headers headers = new RecordHeaders();

    serialize(topic, events(topic).getFirst(), headers);
    serialize(topic, events(topic).getFirst(), headers);

    assertThat(StreamSupport.stream(headers.spliterator(), false).map(h -> h.key()))
        .containsExactlyInAnyOrder(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_dataschema",
            "content-type");
    assertThat(header(headers, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(headers, "ce_type")).matches("org\\.vigia\\.[a-z-]+\\.v1");
    assertThat(header(headers, "ce_source")).startsWith("/vigia/");
    assertThat(header(headers, "ce_id")).isNotBlank();
    assertThat(header(headers, "ce_time")).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(header(headers, "ce_dataschema"))
        .isEqualTo("urn:vigia:schema:" + topic.event().schema());
    assertThat(header(headers, "content-type")).isEqualTo("application/json");
  }

  @Test
  void fields_that_a_later_version_added_are_ignored() {
    String json = VigiaJson.mapper().writeValueAsString(SampleEvents.statistic());
    String later = json.replace("{\"id\"", "{\"addedLater\":{\"deep\":[1]},\"id\"");

    assertThat(read(Topics.STATISTICS, later)).isEqualTo(SampleEvents.statistic());
  }

  @Test
  void an_optional_field_that_an_earlier_version_lacked_is_null() {
    String json = VigiaJson.mapper().writeValueAsString(SampleEvents.statistic());

    StatisticFinding read = read(Topics.STATISTICS, json.replace("\"population\":\"women\",", ""));

    assertThat(read.population()).isNull();
  }

  @Test
  void decimals_stay_exact_and_plain() {
    String json = VigiaJson.mapper().writeValueAsString(new BigDecimal("6E+6"));

    assertThat(json).isEqualTo("6000000");
    assertThat(VigiaJson.mapper().readValue("0.1", BigDecimal.class)).isEqualByComparingTo("0.1");
  }

  @Test
  void a_bad_record_is_refused_with_topic_place_and_reason() {
    String json = VigiaJson.mapper().writeValueAsString(SampleEvents.statistic());

    assertThat(problem("{\"id\": \"x\""))
        .startsWith("a record on vigia.statistics.v1 is not a StatisticFinding: ")
        .contains("is not JSON (line 1");
    assertThat(problem("")).endsWith("is empty");
    assertThat(problem("[]")).endsWith("must be a mapping of keys to values");
    assertThat(problem(json.replace("\"value\":33.3", "\"value\":\"many\"")))
        .endsWith("'value' must be a number, but is 'many'");
    assertThat(problem(json.replace("\"indicator\":\"arrests\"", "\"indicator\":\"arrows\"")))
        .contains("indicator: no Indicator 'arrows'; there are: deaths-in-custody");
    assertThat(
            problem(
                json.replace("\"detectedAt\":\"2026-03-02T12:00:00Z\"", "\"detectedAt\":\"noon\"")))
        .endsWith("'detectedAt' must be a time such as 2026-03-02T10:00:00Z, but is 'noon'");
    assertThat(problem(json.replace("\"asOf\":\"2026-03\"", "\"asOf\":\"March\"")))
        .contains("asOf: not a date as 2024, 2024-06 or 2024-06-30: 'March'");
    assertThat(problem(json.replace("\"confidence\":0.9", "\"confidence\":1.9")))
        .contains("confidence must be between 0 and 1: 1.9");
    assertThat(
            problem(
                json.replace("\"unit\":\"percent\"", "\"unit\":\"percent\",\"unit\":\"persons\"")))
        .contains("holds the key 'unit' twice");
  }

  @Test
  void a_field_that_must_be_there_is_missed() {
    String json = VigiaJson.mapper().writeValueAsString(SampleEvents.statistic());

    assertThat(problem("{}")).contains("'id' is missing");
    assertThat(problem(json.replace("\"sentence\":\"About a third were held.\",", "")))
        .contains("'sentence' is missing");
    assertThat(problem(json.replace("\"unit\":\"percent\"", "\"unit\":null")))
        .contains("'unit' is missing or null");
    assertThat(problem(json.replace("\"feedId\":\"the-harbour-post\"", "\"feedId\":null")))
        .contains("'article.feedId' is missing or null");
  }

  @Test
  void no_value_is_no_record() {
    Headers headers = new RecordHeaders();

    assertThat(Topics.ARTICLES.values().serializer().serialize("t", headers, null)).isNull();
    assertThat(headers).isEmpty();
    assertThat(Topics.ARTICLES.values().deserializer().deserialize("t", null)).isNull();
  }

  @Test
  void keys_are_plain_text() {
    byte[] key =
        Topics.STATISTICS
            .keys()
            .serializer()
            .serialize("t", new SeriesId("arrests|persons|global"));

    assertThat(key).isEqualTo("arrests|persons|global".getBytes(StandardCharsets.UTF_8));
    assertThat(Topics.STATISTICS.keys().deserializer().deserialize("t", key))
        .isEqualTo(new SeriesId("arrests|persons|global"));
    assertThat(Topics.STATISTICS.keys().deserializer().deserialize("t", null)).isNull();
  }

  private static String problem(String json) {
    var thrown =
        assertThatExceptionOfType(SerializationException.class)
            .isThrownBy(() -> read(Topics.STATISTICS, json));
    return Objects.requireNonNull(thrown.actual().getMessage());
  }

  private static <V> V read(KafkaTopic<?, V> topic, String json) {
    return topic
        .values()
        .deserializer()
        .deserialize(topic.name(), json.getBytes(StandardCharsets.UTF_8));
  }

  @SuppressWarnings("unchecked") // the samples are keyed by their topic
  private static <V> byte[] serialize(KafkaTopic<?, V> topic, Object event, Headers headers) {
    return topic.values().serializer().serialize(topic.name(), headers, (V) event);
  }

  private static List<?> events(KafkaTopic<?, ?> topic) {
    return Objects.requireNonNull(
        SampleEvents.all().get(topic), "no sample events of " + topic.name());
  }

  private static String header(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
