package org.vigia.standalone.evaluate;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles in the order in which they arrive, and what each may raise: it judges "new". */
public record ArticleSequence(List<Arrival> articles) {
  public ArticleSequence {
    articles = List.copyOf(articles);
  }

  /**
   * One article's coming.
   *
   * @param doc name of its document in the same set
   */
  public record Arrival(String doc, Instant arrives, List<Alert> alerts) {
    public Arrival {
      alerts = List.copyOf(alerts);
    }
  }

  /**
   * What is news in an article.
   *
   * @param kind {@code statistic} or {@code legal}
   * @param indicator of a statistic
   * @param type of a legal development
   * @param novelty {@code new}, {@code revised}, {@code conflicting} …
   */
  public record Alert(
      String kind,
      @Nullable String indicator,
      @Nullable String type,
      @Nullable String place,
      @Nullable BigDecimal value,
      @Nullable String novelty) {
    /** News of a figure. */
    public static Alert statistic(
        String indicator, String place, BigDecimal value, String novelty) {
      return new Alert("statistic", indicator, null, place, value, novelty);
    }

    /** News of a legal development. */
    public static Alert legal(String type, String novelty) {
      return new Alert("legal", null, type, null, null, novelty);
    }

    /** Whether it is news of a figure. */
    public boolean ofStatistic() {
      return kind.equals("statistic");
    }

    /** What is counted, or which kind of legal development it is. */
    public @Nullable String what() {
      return ofStatistic() ? indicator : type;
    }
  }

  static ArticleSequence read(JsonFields fields) {
    return new ArticleSequence(
        fields.objects("articles").stream().map(ArticleSequence::arrival).toList());
  }

  private static Arrival arrival(JsonFields fields) {
    String arrives = fields.required("arrives");
    try {
      return new Arrival(
          fields.required("doc"),
          Instant.parse(arrives),
          fields.objects("alerts").stream().map(ArticleSequence::alert).toList());
    } catch (DateTimeException e) {
      throw new GoldException(
          fields.file(),
          "'"
              + fields.path()
              + ".arrives' must be like 2025-02-20T10:00:00Z, but is '"
              + arrives
              + "'",
          e);
    }
  }

  private static Alert alert(JsonFields fields) {
    return new Alert(
        fields.required("kind"),
        fields.textOrNull("indicator"),
        fields.textOrNull("type"),
        fields.textOrNull("place"),
        fields.number("value"),
        fields.textOrNull("novelty"));
  }
}
