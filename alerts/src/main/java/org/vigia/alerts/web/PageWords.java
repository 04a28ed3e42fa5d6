package org.vigia.alerts.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.vigia.alerts.compose.Wording;
import org.vigia.contract.Language;

/** The words of pages in one language: their own, and those that they share with mails. */
public final class PageWords {
  private static final String WORDS = "org.vigia.alerts.web.pages";
  private static final PageWords ENGLISH = new PageWords(Language.ENGLISH, Locale.ENGLISH);
  private static final PageWords SPANISH = new PageWords(Language.SPANISH, Locale.of("es"));

  private final Language language;
  private final Locale locale;
  private final ResourceBundle words;
  private final Wording shared;

  private PageWords(Language language, Locale locale) {
    this.language = language;
    this.locale = locale;
    this.shared = Wording.of(language);
    this.words =
        ResourceBundle.getBundle(
            WORDS,
            locale,
            PageWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static PageWords of(Language language) {
    return language == Language.SPANISH ? SPANISH : ENGLISH;
  }

  /**
   * A text with its arguments put in.
   *
   * @throws java.util.MissingResourceException if there is no such text
   */
  public String say(String key, Object... arguments) {
    return words.containsKey(key)
        ? new MessageFormat(words.getString(key), locale).format(arguments)
        : shared.say(key, arguments);
  }

  Language language() {
    return language;
  }

  Wording shared() {
    return shared;
  }

  /** BCP 47 tag, for {@code lang} attributes. */
  public String tag() {
    return shared.tag();
  }
}
