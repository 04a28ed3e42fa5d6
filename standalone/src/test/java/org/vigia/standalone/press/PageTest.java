package org.vigia.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void refersToCharactersThatItsCharsetLacks() {
    Page page = Page.html("señor — €", StandardCharsets.ISO_8859_1, null);

    assertThat(new String(page.body(), StandardCharsets.ISO_8859_1))
        .isEqualTo("señor &#8212; &#8364;");
  }

  @Test
  void writesUtf8AsItIs() {
    Page page = Page.html("señor — 🕊", StandardCharsets.UTF_8, null);

    assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("señor — 🕊");
  }
}
