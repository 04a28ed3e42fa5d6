package org.vigia.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Javadoc in the sources says of a type and of a record's components: the descriptions of
 * the schemas.
 */
final class RecordDocs {
  private static final Path SOURCES = Path.of("src/main/java");

  private RecordDocs() {}

  /** The first sentence of a type's Javadoc. */
  static Optional<String> ofType(Class<?> type) {
    return comment(type)
        .map(c -> c.replaceFirst("(?s)\\s@(param|throws|see)\\s.*", ""))
        .map(RecordDocs::firstSentence);
  }

  /**
   * The {@code @param} text of a component; of one that the article and its reference share, the
   * article's.
   */
  static Optional<String> ofComponent(Class<?> record, String component) {
    Pattern param =
        Pattern.compile("@param " + component + "\\s(.*?)(?=\\s@\\w|$)", Pattern.DOTALL);
    Optional<String> own =
        comment(record).map(param::matcher).filter(Matcher::find).map(m -> m.group(1).strip());
    return own.isEmpty() && record == ArticleReference.class
        ? ofComponent(Article.class, component)
        : own;
  }

  private static Optional<String> comment(Class<?> type) {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    Pattern declaration =
        Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n(?:\\s+\"[^\\n]*\\n)?\\s*)*(?:public )?(?:record|enum) "
                + type.getSimpleName()
                + "\\b",
            Pattern.DOTALL);
    try {
      Matcher matcher =
          declaration.matcher(
              Files.readString(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java")));
      return matcher.find() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String comment) {
    return comment
        .replaceAll("(?m)^\\s*\\* ?", "")
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
        .replaceAll("<[^>]+>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String firstSentence(String text) {
    return text.replaceFirst("(?<=[a-z)]\\.) .*", "");
  }
}
