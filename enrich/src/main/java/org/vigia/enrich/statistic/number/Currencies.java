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
          Map.entry("chf", "CHF"),
          Map.entry("aud", "AUD"),
          Map.entry("nzd", "NZD"),
          Map.entry("hkd", "HKD"),
          Map.entry("sgd", "SGD"),
          Map.entry("inr", "INR"),
          Map.entry("cny", "CNY"),
          Map.entry("jpy", "JPY"),
          Map.entry("myr", "MYR"),
          Map.entry("brl", "BRL"),
          Map.entry("zar", "ZAR"));

  /** Letters apart from their "$": "HK $3.7 billion". */
  private static final Set<String> APART = Set.of("US", "HK", "NZ", "C", "CA", "A", "AU", "S", "R");

  /** Letters that are a sign only where digits touch them: "Q38 millones", "L450 mil". */
  private static final Map<String, String> LETTERS =
      Map.of("Q", "GTQ", "L", "HNL", "RM", "MYR", "Rs", "INR");

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

  private static final Set<String> CROWN_WORDS =
      Set.of("crowns", "kroner", "kronor", "krona", "coronas");

  private static final Map<String, String> CROWNS =
      Map.ofEntries(
          Map.entry("danish", "DKK"),
          Map.entry("danesas", "DKK"),
          Map.entry("norwegian", "NOK"),
          Map.entry("noruegas", "NOK"),
          Map.entry("swedish", "SEK"),
          Map.entry("suecas", "SEK"),
          Map.entry("czech", "CZK"),
          Map.entry("checas", "CZK"));

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
    if (isOwner(row, at)) {
      return SIGNS.get(row.at(at + 1).folded() + "$");
    }
    if (row.is(at, "$") && row.has(at - 1) && APART.contains(row.at(at - 1).text())) {
      return SIGNS.get(row.at(at - 1).folded() + "$");
    }
    String letter = LETTERS.get(row.at(at).text());
    return letter != null && row.isDigits(at + 1) && row.isGlued(at + 1)
        ? letter
        : SIGNS.get(row.at(at).folded());
  }

  /** "$US113": the letters behind the sign say whose it is. */
  static boolean isOwner(WordRow row, int at) {
    return row.is(at, "$")
        && row.isGlued(at + 1)
        && APART.contains(row.at(at + 1).text())
        && row.isDigits(at + 2);
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
    String first = row.at(at).folded();
    if (row.is(at, "new", "hong") && row.is(at + 2, "dollars", "dollar")) {
      String two = row.is(at + 1, "zealand") ? "NZD" : row.is(at + 1, "kong") ? "HKD" : null;
      return two == null ? null : new Named(two, at + 3);
    }
    String second = row.has(at + 1) ? row.at(at + 1).folded() : "";
    String owned = owned(second, first);
    if (owned == null) {
      owned = owned(first, second);
    }
    if (owned != null) {
      return new Named(owned, at + 2);
    }
    if (row.is(at, "€", "£", "$")) {
      String sign = at == number && !row.isDigits(at + 1) ? SIGNS.get(first) : null;
      return sign == null ? null : new Named(sign, at + 1);
    }
    boolean capitals = row.at(at).text().matches("[A-Z]{3}");
    String code = capitals ? SIGNS.getOrDefault(first, WORDS.get(first)) : WORDS.get(first);
    boolean name = row.is(at, "colon", "sol", "real") && row.at(at).isCapitalized();
    return code == null || name ? null : new Named(code, at + 1);
  }

  /** "Canadian dollars", "pesos colombianos", "Danish crowns". */
  private static @Nullable String owned(String money, String owner) {
    String code = WORDS.get(money);
    if (code == null) {
      return CROWN_WORDS.contains(money) ? CROWNS.get(owner) : null;
    }
    return switch (code) {
      case "USD" -> DOLLARS.get(owner);
      case "MXN" -> PESOS.get(owner);
      default -> null;
    };
  }
}
