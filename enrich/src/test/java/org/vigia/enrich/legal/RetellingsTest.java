package org.vigia.enrich.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.learned.MaximumEntropy;

/** What is learned of two tellings decides whether they are one event. */
class RetellingsTest {
  private static final String TITLE = "Judge in Boston halts flights to South Sudan";
  private static final String BODY =
      """
      U.S. District Judge Ellen Marsh in Boston on Tuesday barred the government from sending \
      eight men to South Sudan.

      The order stops the flights for two weeks, she wrote. In a case of its own, the Ninth \
      Circuit on Monday lifted an order that a judge in Seattle had issued in March.
      """;

  @Test
  void whatIsAlwaysOneEventIsToldOnce() {
    List<LegalReading> read = ReadText.read(learned(5), TITLE, BODY);

    assertThat(read).hasSize(1);
    assertThat(read.getFirst().also()).as("the other tellings").hasSizeGreaterThan(1);
  }

  @Test
  void whatNothingLearnedSaysIsLeftToTheRules() {
    assertThat(ReadText.read(learned(-5), TITLE, BODY))
        .hasSizeGreaterThan(1)
        .isEqualTo(ReadText.read(TITLE, BODY));
  }

  @Test
  void theModelThatShipsTellsARulingOfTwoCourtsTwice() {
    assertThat(ReadText.learnedEvents(TITLE, BODY))
        .contains("injunction/occurred")
        .contains("reversal/occurred");
  }

  @Test
  void theModelThatShipsTellsOneOrderOnce() {
    String events =
        ReadText.learnedEvents(
            "Judge in Boston halts flights to South Sudan",
            """
            U.S. District Judge Ellen Marsh on Tuesday barred the government from sending eight \
            men to South Sudan.

            Marsh's order stops the flights for two weeks. It also forbids officials to hand the \
            men over to any other state.
            """);

    assertThat(events).isEqualTo("injunction/occurred");
  }

  /** A model that goes by nothing but one trait that holds of every pair. */
  private static LegalModels learned(double again) {
    MaximumEntropy model =
        new MaximumEntropy(
            List.of(RetellingClassifier.AGAIN, RetellingClassifier.OTHER),
            Map.of(
                "another=false", new double[] {again, 0},
                "another=true", new double[] {again, 0}));
    return new LegalModels(TellingClassifier.none(), new RetellingClassifier(model));
  }
}
