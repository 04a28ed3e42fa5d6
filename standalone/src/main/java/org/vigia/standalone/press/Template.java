package org.vigia.standalone.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML page with gaps: {@code {{name}}} is filled with escaped text, {@code {{{name}}}} with
 * markup as it is. A gap without a value is a mistake in the template and fails.
 */
final class Template {
  private static final Pattern GAP = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

  private final String name;
  private final String text;

  private Template(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** The template of a name under {@code /press/templates}. */
  static Template named(String name) {
    String resource = "/press/templates/" + name + ".html";
    try (InputStream in =
        Optional.ofNullable(Template.class.getResourceAsStream(resource))
            .orElseThrow(() -> new IllegalStateException("no template " + resource))) {
      return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String fill(Map<String, String> values) {
    return GAP.matcher(text)
        .replaceAll(gap ->
            Matcher.quoteReplacement(
                gap.group(1) != null
                    ? value(values, gap.group(1))
                    : Xml.escape(value(values, gap.group(2)))));
  }

  private String value(Map<String, String> values, String gap) {
    return Optional.ofNullable(values.get(gap))
        .orElseThrow(
            () -> new IllegalStateException("template " + name + ": nothing for '" + gap + "'"));
  }
}
