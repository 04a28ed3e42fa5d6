package org.vigia.evaluation;

import org.vigia.contract.Language;

/** Makes articles of single passages, whose headline, if they have one, ends in " || ". */
public final class Passages {
  private static final String HEADLINE_END = " || ";

  private Passages() {}

  /** A passage as a text: its headline, an empty line, and the rest. */
  public static String text(String passage) {
    return passage.replace(HEADLINE_END, "\n\n");
  }

  /**
   * A passage with a headline, its own or one that says nothing, and a last sentence that puts it
   * on a watched topic without naming a place, a figure or an event.
   */
  static String article(String passage, Language language) {
    boolean spanish = language == Language.SPANISH;
    int body = passage.indexOf(HEADLINE_END);
    String headline = body < 0 ? (spanish ? "Noticias" : "News") : passage.substring(0, body);
    String topic =
        spanish
            ? "Las deportaciones de migrantes continúan."
            : "The deportations of migrants go on.";
    String text = body < 0 ? passage : passage.substring(body + HEADLINE_END.length());
    return headline + "\n\n" + text + "\n\n" + topic + "\n";
  }
}
