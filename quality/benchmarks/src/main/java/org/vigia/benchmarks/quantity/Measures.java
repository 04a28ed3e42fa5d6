package org.vigia.benchmarks.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.number.Word;

/** Names of measures and currencies by their forms. */
final class Measures {
  private static final int LONGEST = 4;

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> currencies = new HashMap<>();

  Measures() {
    for (String line : lines("measures.txt")) {
      int colon = line.indexOf(':');
      for (String form : line.substring(colon + 1).split(",", -1)) {
        names.put(form.strip(), line.substring(0, colon));
      }
    }
    for (String line : lines("currencies.txt")) {
      int colon = line.indexOf(':');
      currencies.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
  }

  private static List<String> lines(String file) {
    try (InputStream in = Measures.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A measure's name and where its words end. */
  record Found(String name, int end) {}

  /** The longest measure that starts at a word, null if none does. */
  @Nullable Found at(List<Word> words, int at) {
    for (int length = LONGEST; length > 0; length--) {
      if (at < 0 || at + length > words.size()) {
        continue;
      }
      String form = form(words, at, length, false);
      String name = names.get(form);
      if (name == null) {
        String lower = form(words, at, length, true);
        name = lower.equals(form) ? null : names.get(lower);
      }
      if (name != null) {
        return new Found(name, at + length);
      }
    }
    return null;
  }

  private static String form(List<Word> words, int at, int length, boolean lower) {
    StringBuilder form = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      boolean tight = i > at && words.get(i).glued() && words.get(i - 1).text().equals("°");
      form.append(i == at || tight ? "" : " ").append(words.get(i).text());
    }
    return lower ? form.toString().toLowerCase(Locale.ROOT) : form.toString();
  }

  /** Whether letters that touch a number are a measure. */
  boolean isAbbreviation(Word word) {
    return word.is("sq", "deg")
        || names.containsKey(word.text())
        || names.containsKey(word.text().toLowerCase(Locale.ROOT));
  }

  /** The name of a currency. */
  String currency(String code) {
    return currencies.getOrDefault(code, code.toLowerCase(Locale.ROOT));
  }
}
