package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value of digits with separators. */
final class DigitGroups {
  /** Longer runs of digits are identifiers, not quantities. */
  private static final int MAX_LENGTH = 18;

  /** Lakhs and crores: 12,34,567. */
  private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(,\\d{2})+,\\d{3}(\\.\\d+)?");

  private DigitGroups() {}

  /**
   * The value, or null where the characters are no plain number (a time, a date, a section).
   *
   * @param english whether the text is: three decimals are as usual there as points between
   *     thousands are rare
   */
  static @Nullable BigDecimal value(String written, SeparatorStyle style, boolean english) {
    if (written.length() > MAX_LENGTH || written.indexOf(':') >= 0 || written.indexOf('/') >= 0) {
      return null;
    }
    String digits = withoutSpaces(written);
    int comma = digits.indexOf(',');
    int point = digits.indexOf('.');
    if (comma < 0 && point < 0) {
      return isLeadingZero(digits) ? null : new BigDecimal(digits);
    }
    if (INDIAN.matcher(digits).matches()) {
      return decimal(digits, ',', '.');
    }
    if (comma >= 0 && point >= 0) {
      boolean commaFirst = comma < point;
      char group = commaFirst ? ',' : '.';
      char decimal = commaFirst ? '.' : ',';
      return digits.indexOf(decimal) == digits.lastIndexOf(decimal)
              && isGrouped(digits.substring(0, digits.indexOf(decimal)), group)
          ? decimal(digits, group, decimal)
          : null;
    }
    char separator = comma >= 0 ? ',' : '.';
    boolean several = digits.indexOf(separator) != digits.lastIndexOf(separator);
    boolean grouped = isGrouped(digits, separator);
    if (several) {
      return grouped ? decimal(digits, separator, '\0') : null;
    }
    if (!grouped || digits.startsWith("0")) {
      return decimal(digits, '\0', separator);
    }
    // 1.234 alone: three decimals are rare in the press, so only a document that uses the other
    // separator between thousands, and means this one for decimals, is believed
    boolean decimalHere = style.decimal() == separator && separator == '.' && !isRound(digits);
    boolean believed = digits.indexOf('.') == 1 || english;
    return decimalHere && style == SeparatorStyle.COMMA_GROUPS && believed
        ? decimal(digits, '\0', separator)
        : decimal(digits, separator, '\0');
  }

  private static boolean isRound(String digits) {
    return digits.endsWith("000") || digits.endsWith("00") || digits.endsWith("0");
  }

  private static boolean isGrouped(String digits, char separator) {
    String[] groups = digits.split(separator == '.' ? "\\." : String.valueOf(separator), -1);
    if (groups[0].isEmpty() || groups[0].length() > 3) {
      return groups.length == 1;
    }
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal decimal(String digits, char group, char decimal) {
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == decimal) {
        plain.append('.');
      } else if (c != group) {
        plain.append(c);
      }
    }
    return new BigDecimal(plain.toString());
  }

  private static boolean isLeadingZero(String digits) {
    return digits.length() > 1 && digits.charAt(0) == '0';
  }

  private static String withoutSpaces(String written) {
    StringBuilder digits = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isDigit(c) || c == ',' || c == '.') {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
