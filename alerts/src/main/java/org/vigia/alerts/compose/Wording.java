package org.vigia.alerts.compose;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.vigia.contract.Language;

/** The words of mails and pages in one language. Thread-safe. */
public final class Wording {
  private static final String WORDS = "org.vigia.alerts.compose.words";
  private static final Wording ENGLISH = new Wording(Locale.ENGLISH);
  private static final Wording SPANISH = new Wording(Locale.of("es"));

  private final Locale locale;
  private final ResourceBundle words;

  private Wording(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            WORDS,
            locale,
            Wording.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of a language; those of English where there are none. */
  public static Wording of(Language language) {
    return language == Language.SPANISH ? SPANISH : ENGLISH;
  }

  /**
   * A text with its arguments put in. Arguments are texts, ready for the reader, or counts.
   *
   * @throws MissingResourceException if there is no such text
   */
  public String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }

  /** A text without arguments; empty if there is none. */
  public Optional<String> find(String key) {
    return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
  }

  /** What follows a prefix in the keys that start with it, sorted. */
  public java.util.List<String> idsUnder(String prefix) {
    return words.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /** BCP 47 tag, for {@code lang} attributes. */
  public String tag() {
    return locale.toLanguageTag();
  }
}
