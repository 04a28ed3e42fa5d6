package org.vigia.enrich.statistic.number;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;

/** Signs and words of currencies, as ISO 4217 codes. */
final class Currencies {
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("u$", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("₡", "CRC"),
          Map.entry("crc", "CRC"),
          Map.entry("₪", "ILS"),
          Map.entry("₹", "INR"),
          Map.entry("ca$", "CAD"),
          Map.entry("cad", "CAD"),
          Map.entry("a$", "AUD"),
          Map.entry("au$", "AUD"),
          Map.entry("nz$", "NZD"),
          Map.entry("hk$", "HKD"),
          Map.entry("s$", "SGD"),
          Map.entry("r$", "BRL"),
          Map.entry("mx$", "MXN"),
          Map.entry("mxn", "MXN"),
          Map.entry("c$", "CAD"),
          Map.entry("nio", "NIO"),
          Map.entry("rd$", "DOP"),
          Map.entry("gtq", "GTQ"),
          Map.entry("hnl", "HNL"),
          Map.entry("chf", "CHF"));

  /** Letters apart from their "$": "HK $3.7 billion". */
  private static final Set<String> APART = Set.of("US", "HK", "NZ", "C", "CA", "A", "AU", "S", "R");

  /** Letters that are a sign only where digits touch them: "Q38 millones", "L450 mil". */
  private static final Map<String, String> LETTERS = Map.of("Q", "GTQ", "L", "HNL");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("dollars", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dolares", "USD"),
          Map.entry("dolar", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("euros", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("pounds", "GBP"),
          Map.entry("libras", "GBP"),
          Map.entry("pesos", "MXN"),
          Map.entry("peso", "MXN"),
          Map.entry("quetzales", "GTQ"),
          Map.entry("quetzal", "GTQ"),
          Map.entry("quetzals", "GTQ"),
          Map.entry("lempiras", "HNL"),
          Map.entry("lempira", "HNL"),
          Map.entry("cordobas", "NIO"),
          Map.entry("cordoba", "NIO"),
          Map.entry("colones", "CRC"),
          Map.entry("colon", "CRC"),
          Map.entry("balboas", "PAB"),
          Map.entry("bolivares", "VES"),
          Map.entry("bolivars", "VES"),
          Map.entry("soles", "PEN"),
          Map.entry("reais", "BRL"),
          Map.entry("reales", "BRL"),
          Map.entry("guaranies", "PYG"),
          Map.entry("gourdes", "HTG"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("yen", "JPY"),
          Map.entry("yenes", "JPY"),
          Map.entry("rupees", "INR"),
          Map.entry("rupias", "INR"),
          Map.entry("shekels", "ILS"),
          Map.entry("shekel", "ILS"),
          Map.entry("sekels", "ILS"),
          Map.entry("francs", "CHF"),
          Map.entry("francos", "CHF"),
          Map.entry("rand", "ZAR"),
          Map.entry("ringgit", "MYR"));

  /** Whose dollars, pesos, pounds they are, where an adjective behind or before says so. */
  private static final Map<String, String> DOLLARS =
      Map.ofEntries(
          Map.entry("canadian", "CAD"),
          Map.entry("canadienses", "CAD"),
          Map.entry("australian", "AUD"),
          Map.entry("australianos", "AUD"),
          Map.entry("singapore", "SGD"));

  private static final Map<String, String> PESOS =
      Map.ofEntries(
          Map.entry("mexican", "MXN"),
          Map.entry("mexicanos", "MXN"),
          Map.entry("colombian", "COP"),
          Map.entry("colombianos", "COP"),
          Map.entry("chilean", "CLP"),
          Map.entry("chilenos", "CLP"),
          Map.entry("argentine", "ARS"),
          Map.entry("argentinos", "ARS"),
          Map.entry("dominican", "DOP"),
          Map.entry("dominicanos", "DOP"));

  private Currencies() {}

  /** The currency of a sign before a number, null if the word is none. */
  static @Nullable String sign(WordRow row, int at, Language language) {
    if (!row.has(at)) {
      return null;
    }
    // Canada's in English, Nicaragua's in Spanish
    if (row.is(at, "c$") && language == Language.SPANISH) {
      return "NIO";
    }
    if (row.is(at, "$") && row.has(at - 1) && APART.contains(row.at(at - 1).text())) {
      return SIGNS.get(row.at(at - 1).folded() + "$");
    }
    String letter = LETTERS.get(row.at(at).text());
    return letter != null && row.isDigits(at + 1) && row.isGlued(at + 1)
        ? letter
        : SIGNS.get(row.at(at).folded());
  }

  static boolean isSign(Word word) {
    return SIGNS.containsKey(word.folded());
  }

  /** A currency behind a number. */
  record Named(String code, int end) {}

  /** "dollars", "de dólares", "Canadian dollars", "pesos colombianos", "€"; null if none is. */
  static @Nullable Named behind(WordRow row, int number) {
    int at = row.is(number, "de", "u.s", "us", "-", "of") ? number + 1 : number;
    if (row.is(number, "u.s") && row.is(number + 1, ".")) {
      at = number + 2;
    }
    if (!row.has(at)) {
      return null;
    }
    String owner = row.at(at).folded();
    if (row.is(at + 1, "dollars", "dollar") && DOLLARS.containsKey(owner)) {
      return new Named(DOLLARS.getOrDefault(owner, "USD"), at + 2);
    }
    if (row.is(at + 1, "pesos") && PESOS.containsKey(owner)) {
      return new Named(PESOS.getOrDefault(owner, "MXN"), at + 2);
    }
    String code = WORDS.get(owner);
    if (code == null) {
      boolean sign = row.is(at, "€", "£", "$") && row.is(number, owner);
      String behind = sign && !row.isDigits(at + 1) ? SIGNS.get(owner) : null;
      return behind == null ? null : new Named(behind, at + 1);
    }
    if (row.is(at, "colon", "sol", "real") && row.at(at).isCapitalized()) {
      return null;
    }
    String adjective = row.has(at + 1) ? row.at(at + 1).folded() : "";
    if (code.equals("USD") && DOLLARS.containsKey(adjective)) {
      return new Named(DOLLARS.getOrDefault(adjective, code), at + 2);
    }
    if (code.equals("MXN") && PESOS.containsKey(adjective)) {
      return new Named(PESOS.getOrDefault(adjective, code), at + 2);
    }
    return new Named(code, at + 1);
  }
}
