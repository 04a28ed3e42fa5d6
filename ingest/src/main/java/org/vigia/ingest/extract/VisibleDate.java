package org.vigia.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A date written for readers, in English or Spanish, near the headline or the byline. */
final class VisibleDate {
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|º|°)?(?:\\.|"
              + " de)?\\s+(?:de\\s+)?(\\p{L}{3,10})\\.?,?\\s+(?:de[l]?\\s+)?((?:19|20)\\d{2})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:de[l]?\\s+)?((?:19|20)\\d{2})\\b");
  private static final Pattern ISO =
      Pattern.compile("\\b((?:19|20)\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?:日|\\b)");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d{2})\\b(?!:)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[./]([012]\\d)(?!\\d(?!\\d?:)|\\.)");

  private static final Pattern CHANGED =
      Pattern.compile(
          "(?iu)(?:updated|modified|revised|actualizad[oa]|modificad[oa]|aktualisiert|änderung|geändert|mis à"
              + " jour)\\W{0,4}(?:on|el|am|le|:)?\\W{0,3}(?:\\p{L}+,\\s*)?$");

  /** A way to write a date, and what its groups mean. */
  private record Form(Pattern pattern, Reading reading) {}

  @FunctionalInterface
  private interface Reading {
    @Nullable PageDate read(Matcher m, ZoneId zone);
  }

  private static final List<Form> FORMS =
      List.of(
          new Form(DAY_FIRST, (m, zone) -> date(m.group(3), month(m.group(2)), m.group(1), zone)),
          new Form(MONTH_FIRST, (m, zone) -> date(m.group(3), month(m.group(1)), m.group(2), zone)),
          new Form(
              ISO, (m, zone) -> date(m.group(1), Integer.parseInt(m.group(2)), m.group(3), zone)),
          new Form(NUMERIC, VisibleDate::numeric));

  /** Ours first: what a word means in English or Spanish, it means. */
  private static final List<String> LANGUAGES =
      List.of("en", "es", "de", "fr", "it", "pt", "nl", "ca", "pl", "ru", "uk", "cs", "sv", "tr");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
  private static final Map<String, Integer> MONTHS = months();
  private static final List<String> LIKELY =
      List.of("date", "fecha", "publish", "time", "posted", "byline", "meta", "info");
  private static final Set<String> LINES = Set.of("p", "span", "div", "li", "em", "small");
  private static final Set<String> ANYWHERE =
      Set.of(
          "p", "span", "div", "li", "em", "small", "td", "dd", "strong", "b", "i", "font", "a",
          "h2", "h3", "h4", "h5", "h6", "title");
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_HEAD = 80;

  private VisibleDate() {}

  static @Nullable PageDate find(PageElements page, ZoneId zone) {
    for (Element element : page.all()) {
      PageDate date =
          isLikely(element) && hasDigit(element) ? in(bounded(element.text()), zone) : null;
      if (date != null && !page.asides().isWithinAside(element)) {
        return date;
      }
    }
    for (Element element : page.all()) {
      String own =
          LINES.contains(element.normalName()) && hasOwnDigit(element) ? element.ownText() : "";
      PageDate date = own.length() > 7 && own.length() < 80 ? in(own, zone) : null;
      if (date != null && !page.asides().isWithinAside(element)) {
        return date;
      }
    }
    return null;
  }

  /** A date wherever it stands, but in what is set apart. */
  static @Nullable PageDate anywhere(PageElements page, ZoneId zone, Predicate<Element> but) {
    for (Element element : page.all()) {
      boolean likely = element.normalName().equals("abbr") || isLikely(element);
      PageDate date =
          likely && hasDigit(element) ? of(element, bounded(element.text()), zone) : null;
      if (date != null && !but.test(element)) {
        return date;
      }
    }
    for (Element element : page.all()) {
      boolean line = ANYWHERE.contains(element.normalName());
      PageDate date =
          line && hasOwnDigit(element) ? of(element, head(element.ownText()), zone) : null;
      if (date != null && !but.test(element)) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable PageDate of(Element element, String text, ZoneId zone) {
    PageDate date =
        element.hasAttr("datetime") ? PageDate.of(element.attr("datetime"), zone) : null;
    if (date == null) {
      date = in(text, zone);
    }
    return date != null ? date : shortYear(text, zone);
  }

  private static boolean isLikely(Element element) {
    if (element.normalName().equals("time")) {
      return true;
    }
    String names = element.attributesSize() == 0 ? "" : element.className();
    if (!names.isEmpty()) {
      String lower = names.toLowerCase(Locale.ROOT);
      if (LIKELY.stream().anyMatch(lower::contains)) {
        return true;
      }
    }
    return PageElements.says(element, "id", "date");
  }

  static boolean isOfOthers(Element element) {
    return Boilerplate.isOfOthers(element)
        || element.parents().stream().anyMatch(Boilerplate::isOfOthers);
  }

  static boolean isOfReaders(Element element) {
    return Boilerplate.isOfReaders(element)
        || element.parents().stream().anyMatch(Boilerplate::isOfReaders);
  }

  private static boolean hasDigit(Element element) {
    if (element.hasAttr("datetime")) {
      return true;
    }
    int children = element.childNodeSize();
    for (int i = 0; i < children; i++) {
      Node node = element.childNode(i);
      boolean digit =
          node instanceof TextNode text ? hasDigit(text) : node instanceof Element e && hasDigit(e);
      if (digit) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOwnDigit(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text && hasDigit(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(TextNode node) {
    String text = node.getWholeText();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** A long text is no line that tells a date. */
  private static String bounded(String text) {
    return text.length() < LONGEST_LINE ? text : "";
  }

  /** How a text begins: "27.1.2026 - …". */
  private static String head(String text) {
    return text.length() < LONGEST_LINE ? text : text.substring(0, LONGEST_HEAD);
  }

  private static @Nullable PageDate shortYear(String text, ZoneId zone) {
    Matcher m = SHORT_YEAR.matcher(text);
    return m.find()
        ? date("20" + m.group(3), Integer.parseInt(m.group(2)), m.group(1), zone)
        : null;
  }

  /** The first date in a text, but that of a change only if there is no other. */
  static @Nullable PageDate in(String text, ZoneId zone) {
    PageDate changed = null;
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(text);
      while (m.find()) {
        PageDate date = form.reading().read(m, zone);
        if (date != null && !CHANGED.matcher(text.substring(0, m.start())).find()) {
          return date;
        }
        changed = changed == null ? date : changed;
      }
    }
    return changed;
  }

  /** 03/04/2025 is ambiguous: where the outlet is decides, and what cannot be a month is a day. */
  private static @Nullable PageDate numeric(Matcher m, ZoneId zone) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(2));
    boolean monthFirst = second > 12 || (first <= 12 && isUnitedStates(zone));
    return monthFirst
        ? date(m.group(3), first, m.group(2), zone)
        : date(m.group(3), second, m.group(1), zone);
  }

  private static boolean isUnitedStates(ZoneId zone) {
    return switch (zone.getId()) {
      case "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Phoenix" ->
          true;
      default -> false;
    };
  }

  private static @Nullable PageDate date(String year, int month, String day, ZoneId zone) {
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
      return new PageDate(date, zone);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          months.putIfAbsent(name.replace(".", ""), month.getValue());
        }
      }
    }
    months.putAll(
        Map.of(
            "sept",
            9,
            "set",
            9,
            "setiembre",
            9,
            "ene",
            1,
            "abr",
            4,
            "ago",
            8,
            "dic",
            12,
            "jän",
            1,
            "jänner",
            1,
            "märz",
            3));
    return months;
  }
}
