package org.vigia.enrich.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.contract.Language;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.entity.DocumentEntities;
import org.vigia.enrich.entity.EntityReader;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.ReadingContext;

final class StatisticReaderTest {
  private static final EntityReader ENTITIES = new EntityReader(Gazetteer.bundled());
  private static final StatisticReader READER = new StatisticReader();
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 18);

  static Stream<String> sentences() throws IOException {
    String name = "/org/vigia/enrich/statistic/sentences.txt";
    try (InputStream in =
        Objects.requireNonNull(StatisticReaderTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void readsTheStatisticsOfASentence(String line) {
    List<String> columns = List.of(line.split("\\|", -1));
    Language language = Language.ofId(columns.get(0).strip());

    List<StatisticReading> readings = read(PlainText.of(columns.get(1).strip(), language, false));

    assertThat(readings.stream().map(StatisticReaderTest::shown).collect(Collectors.joining("; ")))
        .isEqualTo(columns.get(2).strip());
  }

  @Test
  void aFigureOfTheHeadlineIsToldOnce() {
    // given
    AnnotatedText text =
        PlainText.of(
            """
            Rights group counts 333 dead in Salvadoran jails

            At least 333 people have died in El Salvador's prisons since March 2022, Cristosal said. \
            Relatives were seldom told.\
            """,
            Language.ENGLISH,
            true);

    // when
    List<StatisticReading> readings = read(text);

    // then the body's sentence, which says more, stands for both
    assertThat(readings).hasSize(1);
    StatisticReading reading = readings.getFirst();
    assertThat(reading.comparator()).isEqualTo(FigureComparator.AT_LEAST);
    assertThat(reading.sentence().headline()).isFalse();
    assertThat(reading.since()).isEqualTo(new PartialDate("2022-03"));
    assertThat(reading.attribution()).isEqualTo("Cristosal");
  }

  @Test
  void theQuoteIsASubstringThatHoldsNumberAndReason() {
    AnnotatedText text =
        PlainText.of(
            "According to the ministry, more than 500 people were arrested in Honduras in May.",
            Language.ENGLISH,
            false);

    StatisticReading reading = read(text).getFirst();

    assertThat(text.slice(reading.quoteBegin(), reading.quoteEnd()))
        .isEqualTo("more than 500 people were arrested");
    assertThat(reading.asOf()).isEqualTo(new PartialDate("2025-05"));
    assertThat(reading.attribution()).isEqualTo("the ministry");
    assertThat(reading.cues())
        .extracting(cue -> cue.role())
        .contains("value", "comparator", "indicator", "place", "date", "attribution");
  }

  @Test
  void theFacilityOfTheSentenceBeforeIsTakenUp() {
    AnnotatedText text =
        PlainText.of(
            "The mega-prison CECOT in El Salvador opened in 2023. There are beds there for 40,000"
                + " men.",
            Language.ENGLISH,
            false);

    assertThat(read(text))
        .singleElement()
        .satisfies(reading -> {
          assertThat(reading.indicator()).isEqualTo(Indicator.FACILITY_CAPACITY);
          assertThat(reading.place()).isEqualTo("facility:cecot");
        });
  }

  @Test
  void anEndlessSentenceTakesBoundedTime() {
    // given a table without full stops, 400 kB of it
    String text = "In Honduras 12 people died 13 times, ".repeat(11_000);

    // then it is read, though not to its end
    assertThat(read(PlainText.of(text, Language.ENGLISH, false))).hasSizeLessThan(100);
  }

  @Test
  void emojiAndNoiseAreNoFigures() {
    assertThat(read(PlainText.of("🔥🔥 3⃣ #4 l0l ½½ %% $ ,5 .6 5.", Language.SPANISH, false)))
        .isEmpty();
  }

  private static List<StatisticReading> read(AnnotatedText text) {
    DocumentEntities entities = ENTITIES.read(text, PUBLISHED);
    return READER.read(text, entities, new ReadingContext(PUBLISHED, null));
  }

  private static String shown(StatisticReading reading) {
    String high = reading.valueHigh() == null ? "" : ".." + reading.valueHigh().toPlainString();
    return reading.indicator().id()
        + " "
        + reading.comparator().id()
        + " "
        + reading.value().toPlainString()
        + high
        + " "
        + reading.unit()
        + " "
        + reading.place();
  }
}
