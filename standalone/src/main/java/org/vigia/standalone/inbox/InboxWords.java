package org.vigia.standalone.inbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of the inbox in one language.
 *
 * @param other name of the other language, in that language
 */
record InboxWords(
    String tag,
    String other,
    String otherTag,
    String inbox,
    String none,
    String subject,
    String to,
    String at,
    String begins,
    String all,
    String html,
    String source,
    String asHtml,
    String asText,
    String noSubject,
    String missing) {
  private static final InboxWords ENGLISH =
      new InboxWords(
          "en",
          "Español",
          "es",
          "Inbox",
          "No mail yet. Load this page again when some has been sent.",
          "Subject",
          "To",
          "At",
          "Begins",
          "All mails",
          "HTML alone",
          "Source",
          "The mail as HTML",
          "As plain text",
          "(no subject)",
          "No such mail.");
  private static final InboxWords SPANISH =
      new InboxWords(
          "es",
          "English",
          "en",
          "Bandeja de entrada",
          "Todavía no hay correos. Vuelva a cargar esta página cuando se haya enviado alguno.",
          "Asunto",
          "Para",
          "Hora",
          "Comienzo",
          "Todos los correos",
          "Solo el HTML",
          "Texto fuente",
          "El correo en HTML",
          "En texto sin formato",
          "(sin asunto)",
          "No existe ese correo.");

  /**
   * What the address asks for, else what the browser does.
   *
   * @param query of the address
   * @param accepted the header {@code Accept-Language}
   */
  static InboxWords of(@Nullable String query, @Nullable String accepted) {
    if (query != null && query.matches("lang=(?:en|es)")) {
      return query.endsWith("es") ? SPANISH : ENGLISH;
    }
    return accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("es")
        ? SPANISH
        : ENGLISH;
  }

  /** What keeps links within the inbox in this language. */
  String query() {
    return "?lang=" + tag;
  }
}
