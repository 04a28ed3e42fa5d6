package org.vigia.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.testkit.FreePort;
import tools.jackson.databind.JsonNode;

/**
 * The dashboard as somebody sees it: the whole program in a process of its own, an outlet whose
 * articles carry markup that must not come alive, and the Chromium that is installed here; skipped
 * where there is none.
 */
final class DashboardInBrowserIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** How the outlet writes what a reader shall see as {@code <img src=x onerror=…>}. */
  private static final String HOSTILE =
      "&lt;img src=x onerror=&quot;document.title='owned'&quot;&gt;";

  private static final String RULING =
      """
      <p>A federal judge in Boston on Tuesday blocked the Trump administration from deporting eight
      Honduran migrants to CECOT, a prison in El Salvador.</p>
      <p>The migrants' lawyers had waited in the corridor since Sunday.</p>
      """;

  @TempDir Path folder;

  @Test
  void readersSeeFindNarrowAndReadWhatIsNew() throws IOException {
    Path chromium = HeadlessChromium.installed().orElse(null);
    assumeTrue(
        chromium != null, "no Chromium on the PATH: the dashboard is not looked at in a browser");
    try (Outlet outlet = Outlet.open()) {
      int port = FreePort.find();
      URI home = URI.create("http://127.0.0.1:" + port + "/");
      Path file =
          new OutletConfiguration(outlet, Duration.ofSeconds(1)).webAt(port).writeTo(folder);
      publish(outlet, 0, "");
      outlet.publish("Judge blocks deportations to CECOT", RULING, Instant.now());
      VigiaProcess program = VigiaProcess.start(file, folder.resolve("log.txt"));
      awaitPort(port, program);
      try (HeadlessChromium browser =
          HeadlessChromium.open(chromium, Files.createDirectory(folder.resolve("profile")))) {
        findingsComeAndAreNarrowed(browser, home);
        newOnesComeWithoutReloadAndMarkupStaysText(browser, home, outlet);
        theKeyboardReachesEverything(browser, home);
        itSpeaksSpanish(browser, home);
        itFitsIntoANarrowWindow(browser, home);
        assertThat(browser.complaints()).isEmpty();
      } finally {
        program.kill();
      }
    }
  }

  private static void findingsComeAndAreNarrowed(HeadlessChromium browser, URI home) {
    // given a page that was opened before anything was found
    browser.size(1000, 800);
    browser.go(home);
    browser.await("document.querySelectorAll('.finding').length === 2");

    // when
    browser.eval("document.querySelector('select[name=kind]').value = 'legal'");
    browser.eval("document.querySelector('.filters button').click()");
    browser.await("location.search.includes('kind=legal') && document.readyState === 'complete'");

    // then
    assertThat(browser.text("document.querySelector('.findings').innerText"))
        .contains("A federal judge in Boston")
        .doesNotContain("Guatemala");
    assertThat(browser.text("document.querySelector('select[name=kind]').value"))
        .isEqualTo("legal");
  }

  private static void newOnesComeWithoutReloadAndMarkupStaysText(
      HeadlessChromium browser, URI home, Outlet outlet) {
    // given
    browser.go(home);
    browser.await("document.querySelector('.live').dataset.state === 'on'");
    browser.eval("window.sinceThen = true");

    // when
    publish(outlet, 1, HOSTILE);

    // then
    browser.await("document.querySelectorAll('.finding').length === 3");
    assertThat(browser.eval("window.sinceThen === true").asBoolean()).isTrue();
    String fresh = browser.text("document.querySelector('.finding.fresh').innerText");
    assertThat(fresh).contains("118").contains("Honduras").contains("<img src=x onerror=");
    assertThat(browser.eval("document.querySelectorAll('main img').length").asInt()).isZero();
    assertThat(browser.text("document.title")).doesNotContain("owned").contains("Vigía");
  }

  private static void theKeyboardReachesEverything(HeadlessChromium browser, URI home) {
    browser.go(home);
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 60 && !reached.contains("BODY"); i++) {
      browser.press("Tab", 9);
      JsonNode focus =
          browser.eval(
              """
              (() => { const e = document.activeElement, s = getComputedStyle(e);
                return { what: e.tagName + (e.getAttribute('href') ?? e.name ?? ''),
                         ring: e.tagName === 'BODY' || (s.outlineStyle !== 'none' && s.outlineWidth !== '0px') }; })()
              """);
      reached.add(focus.path("what").asString());
      assertThat(focus.path("ring").asBoolean())
          .as("whether one sees that %s has the focus", reached.getLast())
          .isTrue();
    }
    assertThat(reached)
        .startsWith("A#content", "A/")
        .contains("A/series", "SELECTkind", "SELECTlanguage", "BUTTON")
        .anyMatch(what -> what.startsWith("Ahttp://127.0.0.1:") && what.endsWith("/1.html"));
  }

  private static void itSpeaksSpanish(HeadlessChromium browser, URI home) {
    browser.go(home);
    browser.eval("document.querySelector('.languages a[lang=es]').click()");
    browser.await("document.documentElement.lang === 'es' && document.readyState === 'complete'");

    assertThat(browser.text("document.querySelector('main').innerText"))
        .contains("personas deportadas")
        .contains("Estados Unidos")
        .contains("A federal judge in Boston");

    browser.go(home.resolve("/series"));
    assertThat(browser.text("document.documentElement.lang")).isEqualTo("es");
  }

  private static void itFitsIntoANarrowWindow(HeadlessChromium browser, URI home) {
    browser.size(360, 740);
    browser.go(home);
    String history =
        browser.text("document.querySelector('.finding .meta a').getAttribute('href')");
    for (String page : List.of("/", "/series", "/sources", "/about", history)) {
      browser.go(home.resolve(page));
      assertThat(browser.eval("document.documentElement.scrollWidth").asInt())
          .as("width of %s", page)
          .isLessThanOrEqualTo(360);
    }
  }

  private static void publish(Outlet outlet, int number, String before) {
    DeporteeNews.Piece piece = DeporteeNews.piece(number);
    String body =
        before.isEmpty() ? piece.body() : piece.body().replaceFirst("<p>", "<p>" + before + " ");
    outlet.publish(piece.title(), body, Instant.now());
  }

  private static void awaitPort(int port, VigiaProcess program) {
    Awaitility.await("the dashboard")
        .atMost(PATIENCE)
        .ignoreExceptions() // nobody listens yet
        .untilAsserted(() -> {
          assertThat(program.lives()).as(program::lastWords).isTrue();
          new Socket(InetAddress.getLoopbackAddress(), port).close();
        });
  }
}
