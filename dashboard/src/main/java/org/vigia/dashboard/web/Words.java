package org.vigia.dashboard.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the pages in one language. Thread-safe. */
public final class Words {
  private static final String BUNDLE = "org.vigia.dashboard.web.words";
  static final Words ENGLISH = new Words(Locale.ENGLISH);
  static final Words SPANISH = new Words(Locale.of("es"));

  private final Locale locale;
  private final ResourceBundle words;

  private Words(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The language that a reader chose, else the first that the browser asks for and that there is;
   * else English.
   */
  static Words of(Optional<String> chosen, Optional<String> accepted) {
    Optional<Words> named = chosen.flatMap(Words::named);
    return named.orElseGet(() -> accepted.flatMap(Words::accepted).orElse(ENGLISH));
  }

  private static Optional<Words> named(String tag) {
    return switch (tag) {
      case "en" -> Optional.of(ENGLISH);
      case "es" -> Optional.of(SPANISH);
      default -> Optional.empty();
    };
  }

  private static Optional<Words> accepted(String header) {
    try {
      Locale best =
          Locale.lookup(
              Locale.LanguageRange.parse(header), List.of(Locale.ENGLISH, Locale.of("es")));
      return best == null ? Optional.empty() : named(best.getLanguage());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a header that says nothing
    }
  }

  /** A text with its arguments put in. */
  public String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }

  Optional<String> find(String key) {
    return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
  }

  /** BCP 47 tag for {@code lang} attributes. */
  public String tag() {
    return locale.toLanguageTag();
  }

  Locale locale() {
    return locale;
  }
}
