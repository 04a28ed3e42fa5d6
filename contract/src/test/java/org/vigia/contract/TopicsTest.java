package org.vigia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TopicsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/vigia/contract");
  private static final Path GUIDE = Path.of("../docs/topics.md");

  @Test
  void names_are_stable_versioned_and_distinct() {
    assertThat(Topics.all())
        .extracting(KafkaTopic::name)
        .containsExactlyInAnyOrder(
            "vigia.articles.v1",
            "vigia.removed-articles.v1",
            "vigia.annotated-articles.v1",
            "vigia.statistics.v1",
            "vigia.legal-developments.v1",
            "vigia.statistics-ledger.v1",
            "vigia.source-health.v1",
            "vigia.feed-state.v1",
            "vigia.alerts.v1",
            "vigia.dead-letters.v1");
    assertThat(Topics.all()).extracting(topic -> topic.event().type()).doesNotHaveDuplicates();
    assertThat(Topics.all()).extracting(topic -> topic.event().schema()).doesNotHaveDuplicates();
  }

  @Test
  void settings_say_how_long_values_are_kept() {
    assertThat(Topics.ARTICLES.settings())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", Long.toString(Duration.ofDays(92).toMillis()));
    assertThat(Topics.STATISTICS.settings()).containsEntry("retention.ms", "-1");
    assertThat(Topics.STATISTICS_LEDGER.settings())
        .containsEntry("cleanup.policy", "compact")
        .doesNotContainKey("retention.ms");
    assertThat(Topics.all())
        .allSatisfy(
            topic -> assertThat(topic.settings()).containsEntry("compression.type", "zstd"));
  }

  @Test
  void the_asyncapi_document_describes_the_catalogue() throws IOException {
    Path file = RESOURCES.resolve("asyncapi.yaml");
    CommittedFile.isUpToDate(file, AsyncApi.document());

    JsonNode document = YAMLMapper.builder().build().readTree(Files.readString(file));
    assertThat(document.get("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(document.get("channels").values())
        .extracting(channel -> channel.get("address").asString())
        .containsExactlyElementsOf(Topics.all().stream().map(KafkaTopic::name).toList());
    List<String> references = document.findValuesAsString("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> {
          if (reference.startsWith("#")) {
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
          } else {
            assertThat(RESOURCES.resolve(reference)).exists();
          }
        });
  }

  @Test
  void the_guide_lists_exactly_these_topics_with_key_kind_and_schema() throws IOException {
    String guide = Files.readString(GUIDE);
    List<String> headings =
        Pattern.compile("^### `(vigia\\.[a-z.0-9-]+)`$", Pattern.MULTILINE)
            .matcher(guide)
            .results()
            .map((MatchResult r) -> r.group(1))
            .toList();

    assertThat(headings)
        .containsExactlyElementsOf(Topics.all().stream().map(KafkaTopic::name).toList());
    for (KafkaTopic<?, ?> topic : Topics.all()) {
      String section = guide.substring(guide.indexOf("### `" + topic.name() + "`"));
      String facts =
          section
              .lines()
              .skip(1)
              .takeWhile(line -> !line.startsWith("###"))
              .reduce("", (a, b) -> a + "\n" + b);
      assertThat(facts)
          .as(topic.name())
          .contains("schema/" + topic.event().schema())
          .contains("`" + topic.event().type() + "`")
          .contains(topic.partitions() + (topic.partitions() == 1 ? " partition" : " partitions"))
          .contains(
              topic.compacted()
                  ? "last value of each key"
                  : topic.retention().map(d -> d.toDays() + " days").orElse("for ever"));
    }
  }

  @Test
  void the_guide_names_every_value_that_a_reader_may_filter_by() throws IOException {
    String guide = Files.readString(GUIDE);

    for (Novelty novelty : Novelty.values()) {
      assertThat(guide).contains("`" + novelty.id() + "`");
    }
    for (Indicator indicator : Indicator.values()) {
      assertThat(guide).contains("`" + indicator.id() + "`");
    }
    for (LegalType type : LegalType.values()) {
      assertThat(guide).contains("`" + type.id() + "`");
    }
  }
}
