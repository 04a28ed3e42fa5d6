package org.vigia.enrich.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigia.contract.Language;
import org.vigia.enrich.entity.EntityReader;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.ReadingContext;

final class TraitsTest {
  private static final EntityReader ENTITIES = new EntityReader(Gazetteer.bundled());
  private static final StatisticReader READER = new StatisticReader();

  @Test
  void figureThingTriggerAndPlaceAreNamed() {
    List<WeighedReading> weighed =
        weigh("At least 265 people have died in El Salvador's prisons.", Language.ENGLISH);

    assertThat(weighed).hasSize(1);
    assertThat(weighed.getFirst().traits())
        .contains(
            "indicator=deaths-in-custody",
            "way=weighed",
            "comparator=at-least",
            "head=people",
            "trigger=die",
            "trigger.behind",
            "value<1000",
            "place=country.near",
            "previous=none",
            "language=english")
        .doesNotContain("value<100", "headline", "way=ellipsis")
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void aFigureThatLeavesOutWhatItCountsIsMarked() {
    List<WeighedReading> weighed =
        weigh(
            "El Salvador arrested 23,000 people this year, up from 18,500 a year earlier.",
            Language.ENGLISH);

    assertThat(weighed.getLast().traits())
        .contains("way=ellipsis", "previous=same sentences=0", "same-indicator>=1");
  }

  @Test
  void whatIsTooUnlikelyIsWeighedAndNotTold() {
    AnnotatedText text =
        PlainText.of(
            "Some 14 lawyers, drivers and neighbors came in and out of the prison where two others are.",
            Language.ENGLISH,
            false);
    ReadingContext context = new ReadingContext(LocalDate.of(2025, 6, 18), null);

    List<WeighedReading> weighed =
        READER.weigh(text, ENTITIES.read(text, LocalDate.of(2025, 6, 18)), context);
    List<StatisticReading> told =
        READER.read(text, ENTITIES.read(text, LocalDate.of(2025, 6, 18)), context);

    assertThat(told)
        .isEqualTo(
            weighed.stream()
                .map(WeighedReading::reading)
                .filter(r -> r.confidence() >= ConfidenceModel.bundled().acceptance())
                .toList())
        .hasSizeLessThan(weighed.size());
  }

  private static List<WeighedReading> weigh(String sentence, Language language) {
    AnnotatedText text = PlainText.of(sentence, language, false);
    LocalDate published = LocalDate.of(2025, 6, 18);
    return READER.weigh(text, ENTITIES.read(text, published), new ReadingContext(published, null));
  }
}
