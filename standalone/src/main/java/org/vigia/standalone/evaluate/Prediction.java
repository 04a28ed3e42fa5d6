package org.vigia.standalone.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says, in the shape of the gold annotations; written by hand it is the
 * expectation, written by the pipeline the prediction. Ids are those of the shared vocabulary.
 */
public record Prediction(
    List<String> topics,
    List<String> entities,
    List<Instrument> instruments,
    List<String> principles,
    List<Statistic> statistics,
    List<LegalDevelopment> legalDevelopments) {
  /** Nothing found. */
  public static final Prediction NOTHING =
      new Prediction(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Prediction {
    topics = List.copyOf(topics);
    entities = List.copyOf(entities);
    instruments = List.copyOf(instruments);
    principles = List.copyOf(principles);
    statistics = List.copyOf(statistics);
    legalDevelopments = List.copyOf(legalDevelopments);
  }

  /** A treaty, law or constitution, with the provisions cited in the text's own numbering. */
  public record Instrument(String id, List<String> provisions) {
    public Instrument {
      provisions = List.copyOf(provisions);
    }
  }

  /**
   * A figure.
   *
   * @param value of a range its lower end; null only where a gold entry has none
   * @param asOf ISO date at the text's precision
   * @param quote exact substring of the text, white space folded
   */
  public record Statistic(
      String indicator,
      @Nullable BigDecimal value,
      @Nullable BigDecimal valueHigh,
      @Nullable String unit,
      @Nullable String comparator,
      @Nullable String place,
      @Nullable String asOf,
      @Nullable String since,
      @Nullable String attribution,
      @Nullable String quote) {}

  /**
   * A legal event.
   *
   * @param quote exact substring of the text, of a prediction its evidence
   * @param also further exact substrings that tell the same event
   */
  public record LegalDevelopment(
      String type,
      String status,
      @Nullable String actor,
      @Nullable String date,
      List<String> instruments,
      @Nullable String quote,
      List<String> also) {
    public LegalDevelopment {
      instruments = List.copyOf(instruments);
      also = List.copyOf(also);
    }
  }
}
