package org.vigia.enrich.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.PartialDate;

/** Dates in figures: ISO 8601, and day, month and year with slashes in the language's order. */
final class NumericDate {
  private NumericDate() {}

  static @Nullable PartialDate read(String word, boolean monthFirst) {
    if (word.length() < 8 || word.length() > 10) {
      return null;
    }
    char separator = word.indexOf('/') > 0 ? '/' : '-';
    int first = word.indexOf(separator);
    int second = word.indexOf(separator, first + 1);
    if (first < 1 || second < 0) {
      return null;
    }
    int a = number(word.substring(0, first));
    int b = number(word.substring(first + 1, second));
    int c = number(word.substring(second + 1));
    try {
      if (a >= 1700 && a <= 2100) {
        return PartialDate.of(LocalDate.of(a, b, c));
      }
      if (c < 1700 || c > 2100) {
        return null;
      }
      boolean american = monthFirst && a <= 12;
      return PartialDate.of(american ? LocalDate.of(c, a, b) : LocalDate.of(c, b, a));
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
