package org.vigia.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text constructs of Atom that are written in Base64 (0.3: {@code mode="base64"}; 1.0: a media type
 * that is none of text), written out. Pure.
 */
final class Base64Titles {
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<((?:\\w+:)?(?:title|summary|subtitle|tagline))\\b[^>]{0,300}?(?:mode\\s*=\\s*[\"']base64[\"']|type\\s*=\\s*[\"']application/octet-stream[\"'])[^>]{0,300}>"
              + "([A-Za-z0-9+/=\\s]{1,20000})</\\1>");

  private Base64Titles() {}

  /** The document with such elements as plain text. */
  static String writtenOut(String xml) {
    if (!xml.contains("base64") && !xml.contains("octet-stream")) {
      return xml;
    }
    return ELEMENT
        .matcher(xml)
        .replaceAll(element -> Matcher.quoteReplacement(writtenOut(element)));
  }

  private static String writtenOut(java.util.regex.MatchResult element) {
    try {
      String markup =
          new String(Base64.getMimeDecoder().decode(element.group(2)), StandardCharsets.UTF_8);
      String escaped =
          PlainText.of(markup).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      return "<" + element.group(1) + ">" + escaped + "</" + element.group(1) + ">";
    } catch (IllegalArgumentException e) {
      return element.group();
    }
  }
}
