package org.vigia.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTextTest {
  private static final String TEXT = "Prisión «más» ñ";

  @ParameterizedTest(name = "{0} declared, {1} sent, {2} in truth")
  @CsvSource(
      nullValues = "-",
      value = {
        // all agree, or one says nothing
        "UTF-8, text/xml; charset=utf-8, UTF-8",
        "-, -, UTF-8",
        "ISO-8859-1, application/rss+xml, windows-1252",
        "-, text/xml; charset=ISO-8859-1, windows-1252",
        // a label that the bytes contradict
        "windows-1252, text/xml; charset=utf-8, windows-1252",
        "UTF-8, text/xml; charset=iso-8859-1, UTF-8",
        "ISO-8859-1, text/xml, UTF-8",
        "UTF-16, text/xml; charset=utf-8, UTF-8",
        "UTF-16, application/xml, windows-1252",
        // header, declaration and bytes each in another
        "Shift_JIS, text/xml; charset=iso-8859-15, UTF-8",
        "US-ASCII, text/xml; charset=utf-8, windows-1252",
        "UTF-16, text/xml; charset=utf-8, windows-1252",
        "UTF-8, text/xml; charset=koi8-r, UTF-16",
        "UTF-8, text/xml; charset=iso-8859-1, UTF-16LE",
        "UTF-8, text/xml; charset=iso-8859-1, UTF-16BE",
        "no-such-thing, text/xml; charset=nonsense, windows-1252"
      })
  void readsTheTextWhateverItIsSaidToBeIn(
      @Nullable String declared, @Nullable String sent, String truth) {
    assertThat(decoded(declared, sent, truth).text()).endsWith(TEXT);
  }

  @Test
  void namesTheByteThatGivesALieAway() {
    byte[] bytes = "<?xml version='1.0'?>\n<a>ñ</a>".getBytes(EncodingLabels.WINDOWS_1252);

    assertThat(DecodedText.of(bytes, "text/xml; charset=utf-8").warnings())
        .containsExactly("is not UTF-8 as it says: byte 25");
    assertThat(DecodedText.of(bytes, null).warnings())
        .singleElement()
        .asString()
        .contains("byte 25");
  }

  @Test
  void readsUtf8IntoWhichOtherBytesWerePasted() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("<a>Prisión, ejecución: «más» ".getBytes(StandardCharsets.UTF_8));
    bytes.write("ñ".getBytes(EncodingLabels.WINDOWS_1252));
    bytes.write("</a>".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xC3); // and a character that was cut in two

    DecodedText decoded = DecodedText.of(bytes.toByteArray(), "text/xml; charset=utf-8");

    assertThat(decoded.text()).startsWith("<a>Prisión, ejecución: «más» ñ</a>");
    assertThat(decoded.warnings()).isNotEmpty();
  }

  @Test
  void takesTheByteOrderMarkOff() {
    byte[] bytes = ("\uFEFF<a>" + TEXT).getBytes(StandardCharsets.UTF_8);

    assertThat(DecodedText.of(bytes, "text/xml; charset=iso-8859-1").text())
        .isEqualTo("<a>" + TEXT);
  }

  private static DecodedText decoded(
      @Nullable String declared, @Nullable String sent, String truth) {
    String declaration =
        declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
    return DecodedText.of((declaration + "<a>" + TEXT).getBytes(Charset.forName(truth)), sent);
  }
}
