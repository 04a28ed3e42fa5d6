package org.vigia.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as outlets write them. The Web Platform's own cases are run by {@code WebUrls}. */
class WebUrlTest {
  private static final URI PAGE = URI.create("https://press.example.org/news/index.html?page=2");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          story.html                         | https://press.example.org/news/story.html
          ../2026/./a b.html                 | https://press.example.org/2026/a%20b.html
          /a/%2e%2E/b                        | https://press.example.org/b
          ../../../../up                     | https://press.example.org/up
          //cdn.example.org                  | https://cdn.example.org/
          \\\\cdn.example.org\\a             | https://cdn.example.org/a
          /2026\\11\\story                   | https://press.example.org/2026/11/story
          ?page=3                            | https://press.example.org/news/index.html?page=3
          #top                               | https://press.example.org/news/index.html?page=2#top
          https:story.html                   | https://press.example.org/news/story.html
          http:story.html                    | http://story.html/
          HTTPS://Press.Example.ORG:443/A    | https://press.example.org/A
          http:///press.example.org:/        | http://press.example.org/
          /cárcel?año=2026&q=«sí»            | https://press.example.org/c%C3%A1rcel?a%C3%B1o=2026&q=%C2%ABs%C3%AD%C2%BB
          /50%-more;now[1]                   | https://press.example.org/50%25-more;now%5B1%5D
          https://periódico.example/         | https://xn--peridico-y3a.example/
          http://0x7f.1/                     | http://127.0.0.1/
          http://2852039166/                 | http://169.254.169.254/
          http://0251.0376.0251.0376/latest  | http://169.254.169.254/latest
          http://１２７.0.0.1/                | http://127.0.0.1/
          http://[::FFFF:10.0.0.1]/          | http://[::ffff:a00:1]/
          """)
  void readsWhatBrowsersRead(String text, URI wanted) {
    assertThat(WebUrl.resolve(PAGE, text)).contains(wanted);
  }

  @Test
  void lineEndsAndTabsWithinAreNothing() {
    assertThat(WebUrl.resolve(PAGE, " \n/2026/\r\n\tstory.html \u0001"))
        .contains(URI.create("https://press.example.org/2026/story.html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:desk@example.org",
        "javascript:void(0)",
        "data:text/html,x",
        "ftp://example.org/",
        "http://",
        "https://:80/",
        "http://a b/",
        "http://example.org:99999/",
        "http://[::1",
        "http://1.2.3.4.5/",
        "http://256.256.256.256/",
        "http://ex%00ample.org/",
        "http://a%2fb/",
        "http://[fe80::1%25eth0]/"
      })
  void whatIsNoWebAddressIsNone(String text) {
    assertThat(WebUrl.resolve(PAGE, text)).isEmpty();
  }

  @Test
  void namesAndPasswordsStayVisibleSoThatTheyAreRefused() {
    assertThat(WebUrl.resolve(PAGE, "https://press.example.org@evil.example/"))
        .hasValueSatisfying(url -> {
          assertThat(url.getHost()).isEqualTo("evil.example");
          assertThat(url.getRawUserInfo()).isEqualTo("press.example.org");
        });
  }

  @Test
  void noTextIsTooStrange() {
    Random random = new Random(11);
    String alphabet = "ht:/\\?#@[]%.0x7fé\ud83d\udc4d\ud800 \t\0|^`{}-xn--\u200d";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(i % 3 == 0 ? "http://" : "");
      for (int n = random.nextInt(24); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      WebUrl.resolve(PAGE, text.toString())
          .ifPresent(url ->
              assertThat(WebUrl.of(url.toString()))
                  .as("read again, %s is the same", url)
                  .contains(url));
    }
  }
}
