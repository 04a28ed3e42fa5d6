package org.vigia.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.PartialDate;
import org.vigia.contract.Principle;
import org.vigia.contract.WatchTopic;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.GoldSet;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;
import org.vigia.standalone.evaluate.Prediction.Statistic;
import org.vigia.standalone.evaluate.WatchedEntities;

/**
 * That our own annotations say only what can be said: ids that there are, quotes that stand in the
 * text.
 */
class GoldAnnotationsTest {
  static Stream<GoldDocument> documents() {
    return OwnSets.names()
        .flatMap(set -> GoldSet.read(OwnSets.FOLDER.resolve(set)).documents().stream());
  }

  @Test
  void both_languages_and_text_off_the_topics_are_there() {
    List<GoldDocument> documents = documents().toList();

    assertThat(documents).filteredOn(d -> d.language().equals("en")).hasSizeGreaterThanOrEqualTo(6);
    assertThat(documents).filteredOn(d -> d.language().equals("es")).hasSizeGreaterThanOrEqualTo(6);
    assertThat(documents)
        .filteredOn(d -> d.expected().topics().isEmpty())
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void ids_are_those_of_the_vocabulary(GoldDocument document) {
    assertThat(document.expected().topics()).isSubsetOf(ids(WatchTopic.values(), WatchTopic::id));
    assertThat(document.expected().entities())
        .isSubsetOf(WatchedEntities.ids())
        .doesNotHaveDuplicates();
    assertThat(document.expected().principles()).isSubsetOf(ids(Principle.values(), Principle::id));
    for (Statistic statistic : document.expected().statistics()) {
      Indicator indicator = Indicator.ofId(statistic.indicator());
      FigureComparator comparator = FigureComparator.ofId(present(statistic.comparator()));
      assertThat(statistic.value()).isNotNull();
      assertThat(statistic.valueHigh() != null).isEqualTo(comparator == FigureComparator.RANGE);
      assertThat(present(statistic.unit())).isIn(indicator.unit(), "percent", "persons");
      assertThat(present(statistic.place())).matches("country:[A-Z]{2}|facility:[a-z-]+|global");
      dates(statistic.asOf(), statistic.since());
    }
    for (LegalDevelopment event : document.expected().legalDevelopments()) {
      assertThat(LegalType.ofId(event.type())).isNotNull();
      assertThat(LegalStatus.ofId(event.status())).isNotNull();
      dates(event.date());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void quotes_stand_in_the_text(GoldDocument document) {
    Stream<@Nullable String> quotes =
        Stream.concat(
            document.expected().statistics().stream().map(Statistic::quote),
            document.expected().legalDevelopments().stream()
                .flatMap(event ->
                    Stream.concat(Stream.of(present(event.quote())), event.also().stream())));

    assertThat(quotes)
        .allSatisfy(quote -> assertThat(folded(document.text())).contains(folded(present(quote))));
  }

  private static void dates(@Nullable String... dates) {
    for (String date : dates) {
      if (date != null) {
        assertThat(new PartialDate(date).latest()).isNotNull();
      }
    }
  }

  private static <E> Set<String> ids(E[] values, Function<E, String> id) {
    return Arrays.stream(values).map(id).collect(Collectors.toSet());
  }

  private static String present(@Nullable String value) {
    return Objects.requireNonNull(value);
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
