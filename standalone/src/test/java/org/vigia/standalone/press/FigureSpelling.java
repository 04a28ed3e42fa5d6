package org.vigia.standalone.press;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which an outlet of a locale may write a figure. */
final class FigureSpelling {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final Map<String, String> IN_WORDS =
      Map.of("2", "[Tt]wo|dos", "4", "[Ff]our|[Cc]uatro", "23.5", "23 and a half|23 horas y media");

  private FigureSpelling() {}

  static Pattern anyOf(BigDecimal value, String localeTag) {
    DecimalFormat format =
        new DecimalFormat(
            "#,##0.##", DecimalFormatSymbols.getInstance(Locale.forLanguageTag(localeTag)));
    List<String> spellings = new ArrayList<>();
    spellings.add(Pattern.quote(format.format(value)));
    if (value.compareTo(MILLION) >= 0) {
      spellings.add(Pattern.quote(format.format(value.divide(MILLION))) + " mill(ion|ones)");
    }
    String words = IN_WORDS.get(value.toPlainString());
    if (words != null) {
      spellings.add(words);
    }
    return Pattern.compile(
        spellings.stream().collect(Collectors.joining("|", "(?<![\\d.,])(", ")(?![\\d]|[.,]\\d)")));
  }
}
