package org.vigia.alerts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.Novelty;
import org.vigia.contract.StatisticFinding;
import org.vigia.samples.Samples;

class SeriesStoreTest {
  private final SeriesStore series = new SeriesStore();
  private Database database;

  @BeforeEach
  void open(@TempDir Path folder) {
    database =
        Database.open("jdbc:sqlite:" + folder.resolve("alerts.db"), folder.resolve("alerts.key"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFigureBringsTheOneBeforeItAndNothingTwice() {
    // given
    StatisticFinding toll = Samples.toll(Samples.article("one"), 301, 265, Novelty.REVISED);

    // when
    note(toll);
    note(toll);

    // then
    assertThat(course(toll)).containsExactly("265 on 2026-08-31 (2026-08)", "301 on 2026-11-22");
  }

  @Test
  void whoRepeatsAFigureOnAnotherDayBringsNoOther() {
    // given: what is repeated stands as the one before
    StatisticFinding again = Samples.toll(Samples.article("two"), 265, 265, Novelty.REPEATED);

    // when
    note(again);

    // then
    assertThat(course(again)).containsExactly("265 on 2026-08-31 (2026-08)");
  }

  @Test
  void whatIsTakenBackIsForgotten() {
    // given
    StatisticFinding toll = Samples.toll(Samples.article("one"), 301, 265, Novelty.REVISED);
    note(toll);

    // when
    note(toll.judged(Novelty.WITHDRAWN, toll.previous(), List.of(), Samples.NOW));

    // then
    assertThat(course(toll)).containsExactly("265 on 2026-08-31 (2026-08)");
  }

  @Test
  void roundedAndUnconfirmedFiguresAreNoPartOfIt() {
    // given
    StatisticFinding toll = Samples.toll(Samples.article("one"), 300, null, Novelty.ROUNDED);

    // when
    note(toll);
    note(Samples.toll(Samples.article("two"), 311, null, Novelty.UNCONFIRMED));

    // then
    assertThat(course(toll)).isEmpty();
  }

  private void note(StatisticFinding figure) {
    database.useTransaction(handle -> series.note(handle, figure));
  }

  private List<String> course(StatisticFinding figure) {
    return database.inTransaction(handle -> series.course(handle, figure.seriesId())).stream()
        .map(point ->
            point.value().toPlainString()
                + " on "
                + point.day()
                + (point.said().value().length() == 10 ? "" : " (" + point.said() + ")"))
        .toList();
  }
}
