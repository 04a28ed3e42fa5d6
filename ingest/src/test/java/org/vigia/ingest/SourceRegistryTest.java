package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.config.SourceConfig;

class SourceRegistryTest {
  @Test
  void bundlesSourcesThatKnowTheirLanguageAndPlace() {
    assertThat(SourceRegistry.bundled())
        .hasSizeGreaterThan(80)
        .allSatisfy(source -> {
          assertThat(source.language()).isIn("en", "es");
          assertThat(source.locale()).startsWith(source.language() + "-");
        });
    assertThat(SourceRegistry.bundled()).extracting(SourceConfig::url).doesNotHaveDuplicates();
  }

  @Test
  void pollsMoreOftenAfterNewsAndLessOftenTheLongerASourceIsSilent() {
    Cadence cadence =
        new Cadence(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(24));
    Duration quarter = Duration.ofMinutes(15);

    assertThat(cadence.afterNews(quarter, 0.8)).isEqualTo(Duration.ofMinutes(6));
    assertThat(cadence.afterNews(Duration.ofMinutes(6), 0.8)).isEqualTo(Duration.ofMinutes(5));
    assertThat(cadence.afterQuiet(quarter, Duration.ofMinutes(30), Duration.ZERO))
        .isEqualTo(quarter);
    assertThat(cadence.afterQuiet(quarter, Duration.ofDays(2), Duration.ZERO))
        .isGreaterThan(quarter);
    assertThat(cadence.afterQuiet(Duration.ofHours(23), Duration.ofDays(90), Duration.ZERO))
        .isEqualTo(Duration.ofHours(24));
  }

  @Test
  void neverGivesASourceUp() {
    Cadence cadence =
        new Cadence(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(24));

    assertThat(cadence.afterFailure(Duration.ofMinutes(15), 1)).isEqualTo(Duration.ofMinutes(30));
    assertThat(cadence.afterFailure(Duration.ofHours(24), 5_000)).isEqualTo(Duration.ofDays(30));
  }
}
