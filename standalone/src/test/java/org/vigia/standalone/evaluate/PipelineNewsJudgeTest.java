package org.vigia.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.enrich.analysis.ArticleAnalyzer;
import org.vigia.enrich.analysis.ArticleReader;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.Ledger;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.EnrichConfig;
import org.vigia.standalone.evaluate.ArticleSequence.Alert;

class PipelineNewsJudgeTest {
  private static final EnrichConfig DEFAULTS = new ConfigLoader(Map.of()).defaults().enrich();
  private static final Instant MORNING = Instant.parse("2025-06-02T09:00:00Z");

  private static final List<GoldDocument> STORY =
      List.of(
          document(
              "first",
              "en",
              "Deaths in El Salvador's prisons rise to 412",
              "At least 412 people have died in custody in El Salvador since the state of exception"
                  + " began in March 2022, the rights group Cristosal said on Monday."),
          document(
              "again",
              "es",
              "Más de 400 muertos en las cárceles de El Salvador",
              "Al menos 412 personas han muerto bajo custodia en El Salvador desde que comenzó el"
                  + " régimen de excepción en marzo de 2022, dijo el lunes la organización Cristosal."),
          document(
              "court",
              "en",
              "Judge blocks deportation flights to El Salvador",
              "A federal judge on Tuesday issued a preliminary injunction blocking the deportation"
                  + " of Venezuelan migrants to the CECOT prison in El Salvador under the Alien"
                  + " Enemies Act."),
          document(
              "rise",
              "en",
              "Toll in Salvadoran prisons now 431",
              "At least 431 people have died in custody in El Salvador since the state of exception"
                  + " began in March 2022, Cristosal said on Thursday, up from 412 earlier."));

  @TempDir Path folder;

  @Test
  void mails_what_the_ledger_calls_news() {
    ArticleAnalyzer analyzer = new ArticleAnalyzer(DocumentReader.load(), DEFAULTS.longestText());
    Ledger ledger =
        Ledger.empty(
            new AlertConfidence(DEFAULTS.alertStatisticConfidence(), DEFAULTS.alertConfidence()));
    List<List<Alert>> news = new ArrayList<>();
    List<List<Alert>> mailed = new ArrayList<>();

    try (PipelineNewsJudge judge = new PipelineNewsJudge(analyzer, folder)) {
      for (GoldDocument document : STORY) {
        Instant arrives = MORNING.plusSeconds(3600L * news.size());
        mailed.add(judge.onArrival(document, arrives));
        news.add(
            ledger
                .judge(analyzer.read(PipelineNewsJudge.article(document, arrives)), arrives)
                .map(PipelineNewsJudge::alerts)
                .orElse(List.of()));
      }
      mailed.add(judge.onArrival(STORY.getFirst(), MORNING.plusSeconds(90_000)));
    }

    assertThat(mailed.getFirst())
        .contains(Alert.statistic("deaths-in-custody", "country:SV", new BigDecimal("412"), "new"));
    assertThat(mailed.get(2)).contains(Alert.legal("injunction", "new"));
    assertThat(mailed.subList(0, STORY.size())).isEqualTo(news);
    assertThat(mailed.getLast()).as("an article that was shown before").isEmpty();
  }

  @Test
  void an_article_that_cannot_be_read_is_named_at_once() {
    ArticleReader broken =
        article -> {
          throw new IllegalStateException("the model is gone");
        };

    try (PipelineNewsJudge judge = new PipelineNewsJudge(broken, folder)) {
      assertThatThrownBy(() -> judge.onArrival(STORY.getFirst(), MORNING))
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining("https://gold.example.org/first")
          .hasMessageContaining("the model is gone");
    }
  }

  @Test
  void after_the_end_nothing_is_started_any_more() {
    PipelineNewsJudge judge =
        new PipelineNewsJudge(
            article -> {
              throw new AssertionError("read");
            },
            folder);

    judge.close();

    assertThatThrownBy(() -> judge.onArrival(STORY.getFirst(), MORNING))
        .isInstanceOf(OperatorException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private static GoldDocument document(String name, String language, String title, String text) {
    return new GoldDocument(
        name,
        language,
        LocalDate.parse("2025-06-02"),
        "The Daily " + name,
        title + "\n\n" + text,
        new Prediction(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}
