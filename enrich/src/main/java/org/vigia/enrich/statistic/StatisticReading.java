package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.text.Cue;
import org.vigia.enrich.text.Sentence;

/**
 * A figure read in a document, before anybody knows whether it is new.
 *
 * @param indicator what is counted
 * @param value the figure; of a range, its lower end
 * @param valueHigh upper end of a range, else null
 * @param unit unit of the value
 * @param place {@code country:XX}, a facility id or {@code global}
 * @param population who is counted, where the text narrows it ("women", "Venezuelans"), else null
 * @param sentence the sentence that carries it
 * @param quoteBegin offset of the quote in the document
 * @param quoteEnd offset behind the quote
 * @param confidence probability that indicator, value, unit, place and comparator are right, 0 to 1
 * @param cues which words gave what
 * @param reasons what moves the confidence most, the strongest first
 */
public record StatisticReading(
    Indicator indicator,
    BigDecimal value,
    @Nullable BigDecimal valueHigh,
    String unit,
    FigureComparator comparator,
    String place,
    @Nullable PartialDate asOf,
    @Nullable PartialDate since,
    @Nullable String attribution,
    @Nullable String population,
    Sentence sentence,
    int quoteBegin,
    int quoteEnd,
    double confidence,
    List<Cue> cues,
    List<Reason> reasons) {
  public StatisticReading {
    cues = List.copyOf(cues);
    reasons = List.copyOf(reasons);
  }
}
