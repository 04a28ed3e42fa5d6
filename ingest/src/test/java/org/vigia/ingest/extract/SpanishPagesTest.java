package org.vigia.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vigia.contract.Language;
import org.vigia.runtime.language.LanguageDetector;

/**
 * Six pages of outlets that do not exist, each laid out in another way: WordPress, tables of the
 * nineties, AMP, an authority's press release, meaningless class names, a form around it all.
 * Scored as the article-extraction-benchmark scores, by runs of four words.
 */
class SpanishPagesTest {
  private static final Map<String, String> PAGES =
      Map.of(
          "diario-del-estero", "2026-02-10",
          "la-voz-de-san-roque", "2026-03-11",
          "radio-cordillera", "2026-01-30",
          "comision-del-istmo", "2026-03-05",
          "el-mirador-digital", "2026-03-13",
          "gaceta-libre", "2026-02-20");
  private static final int RUN = 4;

  private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());

  @Test
  void theTextOfSpanishPagesIsFoundWhateverTheirLayout() throws IOException {
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      ExtractedArticle article = article(page.getKey());
      Map<List<String>, Integer> found = runs(article.text());
      Map<List<String>, Integer> wanted = runs(resource(page.getKey() + ".txt"));
      int shared =
          found.entrySet().stream()
              .mapToInt(e -> Math.min(e.getValue(), wanted.getOrDefault(e.getKey(), 0)))
              .sum();
      precision += share(shared, found);
      recall += share(shared, wanted);
      assertThat(share(shared, found)).as("precision of %s", page.getKey()).isGreaterThan(0.93);
      assertThat(share(shared, wanted)).as("recall of %s", page.getKey()).isGreaterThan(0.95);
    }
    precision /= PAGES.size();
    recall /= PAGES.size();
    assertThat(2 * precision * recall / (precision + recall)).isGreaterThan(0.985);
  }

  @Test
  void theDayAndTheLanguageOfSpanishPagesAreFoundToo() throws IOException {
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      ExtractedArticle article = article(page.getKey());
      assertThat(article.publishedOn()).as(page.getKey()).hasToString(page.getValue());
      assertThat(article.language()).as(page.getKey()).isEqualTo(Language.SPANISH);
    }
  }

  private ExtractedArticle article(String name) throws IOException {
    return extractor.extract(
        resource(name + ".html").getBytes(StandardCharsets.UTF_8),
        null,
        URI.create("https://" + name + ".example/nota"),
        ZoneId.of("America/El_Salvador"));
  }

  private static double share(int shared, Map<List<String>, Integer> of) {
    return shared / (double) of.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words =
        List.of(
            text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.merge(words.subList(i, i + RUN), 1, Integer::sum);
    }
    return runs;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SpanishPagesTest.class.getResourceAsStream("spanish/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
