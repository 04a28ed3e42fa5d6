package org.vigia.evaluation.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.AnnotatedSets;
import org.vigia.evaluation.learn.TrainingSets;
import org.vigia.evaluation.telling.TellingReport.Judged;
import org.vigia.evaluation.telling.TellingReport.JudgedEvent;

/** What the confidence of a legal development is worth on the sets that are kept apart. */
class TellingCalibrationTest {
  private static final Path SETS = Path.of("src/test/resources/sets.yaml");
  private static final double SURE = 0.9;
  private static final double ABOVE_ALL = 1.01;

  /** Fewer would say nothing about a share. */
  private static final int ENOUGH = 100;

  private static List<JudgedEvent> events = List.of();

  @BeforeAll
  static void read() {
    List<AnnotatedArticle> apart =
        new AnnotatedSets(DocumentReader.load())
            .apart(TrainingSets.read(SETS).only(TrainingSets::isArticles));
    events = TellingReport.judged(apart, HeldOutLegalReaders.bundled());
  }

  @Test
  void of_what_is_called_sure_nine_in_ten_are_right() {
    Judged sure = Judged.between(events, SURE, ABOVE_ALL);

    assertThat(sure.events()).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(sure.share()).isGreaterThanOrEqualTo(SURE - 0.01);
  }

  @Test
  void what_is_called_doubtful_is_right_less_often() {
    assertThat(Judged.between(events, 0, 0.7).share())
        .isLessThan(Judged.between(events, SURE, ABOVE_ALL).share() - 0.1);
  }
}
