package org.vigia.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files say to us. The public suites are run by {@code RobotsCases} of the benchmarks. */
class RobotsFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vigia",
        "VIGIA",
        "Vigia/1.0",
        "OtherBot, Vigia",
        "OtherBot Vigia/2.0",
        "a,b;vigia , c",
        "Mozilla/5.0 (compatible; Vigia/1.0; +https://desk.example.org/)"
      })
  void aLineThatNamesUsIsMeantForUs(String named) {
    RobotsFile file =
        read("User-agent: *\nAllow: /\n\nUser-agent: " + named + " # note\nDisallow: /drafts/\n");

    assertThat(allows(file, "/drafts/1")).isFalse();
    assertThat(allows(file, "/news/1")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vigiabot", "OtherBot # not vigia", "novigia, other"})
  void aLineThatNamesOthersIsNot(String named) {
    RobotsFile file = read("User-agent: " + named + "\nDisallow: /\n");

    assertThat(allows(file, "/news/1")).isTrue();
  }

  @Test
  void severalGroupsThatNameUsAreOne() {
    RobotsFile file =
        read(
            "User-agent: vigia\rDisallow: /a/\r\rUser-agent: x, vigia\rDisallow: /b/\r\r"
                + "User-agent: *\rDisallow: /c/\r");

    assertThat(allows(file, "/a/1")).isFalse();
    assertThat(allows(file, "/b/1")).isFalse();
    assertThat(allows(file, "/c/1")).as("rules for all others").isTrue();
  }

  @Test
  void theLongestRuleWinsAndOfTwoAlikeTheKinder() {
    RobotsFile file =
        read(
            "User-agent: *\nDisallow: /news/\nAllow: /news/2026/\nDisallow: /news/*.pdf$\n"
                + "Allow: /same\nDisallow: /same\n");

    assertThat(allows(file, "/news/1999/1")).isFalse();
    assertThat(allows(file, "/news/2026/1")).isTrue();
    assertThat(allows(file, "/news/2026/1.pdf")).isFalse();
    assertThat(allows(file, "/news/2026/1.pdf?page=2")).isTrue();
    assertThat(allows(file, "/same/1")).isTrue();
  }

  @Test
  void escapesAndLettersAreTheSame() {
    RobotsFile file = read("User-agent: *\nDisallow: /cárcel/\nDisallow: /prisi%c3%b3n/\n");

    assertThat(allows(file, "/c%C3%A1rcel/1")).isFalse();
    assertThat(allows(file, "/prisi%C3%B3n/1")).isFalse();
  }

  @Test
  void delaysAreKeptOrNothingIsAsked() {
    assertThat(read("User-agent: *\nCrawl-delay: 2.5\n").crawlDelay())
        .contains(Duration.ofMillis(2_500));
    assertThat(allows(read("User-agent: *\nCrawl-delay: 86400\n"), "/news/1"))
        .as("who wants to be asked once a day is not watched")
        .isFalse();
    assertThat(read("User-agent: *\nCrawl-delay: soon\n").crawlDelay()).isEmpty();
  }

  @Test
  void anyBytesAreReadInBoundedTime() {
    byte[] noise = new byte[2 * 1024 * 1024];
    new Random(7).nextBytes(noise);
    byte[] oneLine =
        ("User-agent: " + "vigia,".repeat(400_000)).getBytes(StandardCharsets.US_ASCII);
    byte[] stars =
        ("User-agent: *\nDisallow: /" + "*a".repeat(2_000) + "\n")
            .getBytes(StandardCharsets.US_ASCII);

    long begin = System.nanoTime();
    assertThat(RobotsFile.read(noise, "vigia").allows(page("/news/1"))).isTrue();
    assertThat(RobotsFile.read(oneLine, "vigia").allows(page("/news/1"))).isTrue();
    assertThat(RobotsFile.read(stars, "vigia").allows(page("/" + "a".repeat(1_500)))).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  private static RobotsFile read(String text) {
    return RobotsFile.read(text.getBytes(StandardCharsets.UTF_8), RobotsFile.AGENT);
  }

  private static boolean allows(RobotsFile file, String path) {
    return file.allows(page(path));
  }

  private static URI page(String path) {
    return URI.create("https://press.example.org" + path);
  }
}
