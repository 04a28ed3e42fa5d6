package org.vigia.enrich.statistic.number;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.enrich.text.WordList;

/**
 * How a document writes numbers: {@code 1,300.5} or {@code 1.300,5}. The document's own unambiguous
 * numbers decide; then the outlet's locale; then the language.
 */
public enum SeparatorStyle {
  /** Comma between thousands, point before decimals. */
  COMMA_GROUPS(',', '.'),
  /** Point between thousands, comma before decimals. */
  POINT_GROUPS('.', ',');

  /** Where Spanish is written with English separators. */
  private static final Set<String> COMMA_GROUP_COUNTRIES =
      WordList.of(
          """
          SV GT HN NI MX PA DO PR PE US
          """);

  private final char group;
  private final char decimal;

  SeparatorStyle(char group, char decimal) {
    this.group = group;
    this.decimal = decimal;
  }

  /** The character before decimals. */
  public char decimal() {
    return decimal;
  }

  /** The character between groups of three. */
  public char group() {
    return group;
  }

  /**
   * Decides for a document.
   *
   * @param locale BCP 47 tag of the outlet, null if unknown
   */
  public static SeparatorStyle of(String text, Language language, @Nullable String locale) {
    int votes = votes(text, language == Language.ENGLISH);
    if (votes != 0) {
      return votes > 0 ? COMMA_GROUPS : POINT_GROUPS;
    }
    if (locale != null) {
      Locale tag = Locale.forLanguageTag(locale);
      if (COMMA_GROUP_COUNTRIES.contains(tag.getCountry()) || tag.getLanguage().equals("en")) {
        return COMMA_GROUPS;
      }
      if (tag.getLanguage().equals("es")) {
        return POINT_GROUPS;
      }
    }
    return language == Language.SPANISH ? POINT_GROUPS : COMMA_GROUPS;
  }

  /** Positive for commas between thousands, negative for points. */
  private static int votes(String text, boolean english) {
    int votes = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && isPart(text, end)) {
        end++;
      }
      boolean named =
          at > 0 && (Character.isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
      votes += named ? 0 : vote(text.substring(at, end), english);
      at = end;
    }
    return votes;
  }

  private static boolean isPart(String text, int at) {
    char c = text.charAt(at);
    return (c >= '0' && c <= '9')
        || ((c == '.' || c == ',')
            && at + 1 < text.length()
            && text.charAt(at + 1) >= '0'
            && text.charAt(at + 1) <= '9');
  }

  private static int vote(String number, boolean english) {
    int comma = number.lastIndexOf(',');
    int point = number.lastIndexOf('.');
    if (comma < 0 && point < 0) {
      return 0;
    }
    if (comma >= 0 && point >= 0) {
      return comma < point ? 4 : -4;
    }
    int last = Math.max(comma, point);
    int sign = comma >= 0 ? 1 : -1;
    boolean several = number.indexOf(number.charAt(last)) != last;
    int digitsBehind = number.length() - last - 1;
    if (several) {
      return digitsBehind == 3 ? 4 * sign : 0;
    }
    // 2.998 in English is a decimal more likely than not; 2.900 may be thousands
    if (english && comma < 0 && digitsBehind == 3 && !number.endsWith("0")) {
      return 0;
    }
    // 7.6 may be a section, 1,9 hardly anything but a decimal
    return digitsBehind == 3 ? 2 * sign : comma >= 0 ? -3 : number.startsWith("0.") ? 3 : 1;
  }
}
