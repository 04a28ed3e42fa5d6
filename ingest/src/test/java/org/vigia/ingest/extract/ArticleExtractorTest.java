package org.vigia.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.contract.Language;
import org.vigia.ingest.feed.BoundedMarkup;
import org.vigia.runtime.language.LanguageDetector;

class ArticleExtractorTest {
  private static final ZoneId SALVADOR = ZoneId.of("America/El_Salvador");
  private static final String ONE =
      "Las autoridades del penal informaron el viernes de que doce internos habían sido trasladados a otro centro, según un comunicado.";
  private static final String TWO =
      "Familiares de los detenidos, que esperaban desde la madrugada, pidieron que se les dijera a dónde los habían llevado.";

  private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());

  @Test
  void readsASpanishArticleAndLeavesTheRestOfThePage() {
    ExtractedArticle article =
        extract(
            "<html lang='es'><head><title>Trasladan a doce internos - El Ejemplo</title><meta property='og:site_name' content='El Ejemplo'>"
                + "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Trasladan a doce internos\",\"datePublished\":\"2026-03-01T22:15:00-06:00\",\"dateModified\":\"2026-03-02T08:00:00-06:00\",\"author\":[{\"@type\":\"Person\",\"name\":\"Inés Prueba\"},{\"@type\":\"Person\",\"name\":\"Luis Muestra\"}],\"articleSection\":\"Nación\"}]}</script></head>"
                + "<body><header><nav><ul><li><a href='/'>Inicio</a></li><li><a href='/n'>Nación</a></li></ul></nav></header><div class='cookie-banner'><p>Usamos cookies para mejorar su experiencia en este sitio, y las de nuestros socios.</p></div>"
                + "<main><article><h1>Trasladan a doce internos</h1><div class='share-buttons'>Compartir en Facebook</div><div class='nota-cuerpo'><p>"
                + ONE
                + "</p>"
                + "<blockquote><p>«No sabemos nada de ellos», dijo una madre.</p></blockquote><ul><li>Siete fueron llevados al hospital.</li><li>Cinco siguen sin paradero conocido.</li></ul>"
                + "<figure><img src='a.jpg'><figcaption>Familiares frente al penal.</figcaption></figure>"
                + "<table><tr><th>Año</th><th>Muertes</th></tr><tr><td>2025</td><td>14</td></tr></table><p>"
                + TWO
                + "</p>"
                + "<p>Lea también</p><div class='newsletter-box'><p>Suscríbase a nuestro boletín y reciba las noticias cada mañana en su correo.</p></div></div></article>"
                + "<section class='related'><h2>Relacionadas</h2><ul><li><a href='/x'>Otra noticia sobre otro asunto distinto</a></li></ul></section><div id='comments'><p>Un lector opina que todo esto es mentira, y lo escribe con muchas palabras.</p></div></main><footer><p>© El Ejemplo. Todos los derechos reservados.</p></footer></body></html>");

    assertThat(article.title()).isEqualTo("Trasladan a doce internos");
    assertThat(article.byline()).isEqualTo("Inés Prueba, Luis Muestra");
    assertThat(article.section()).isEqualTo("Nación");
    assertThat(article.language()).isEqualTo(Language.SPANISH);
    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-02T04:15:00Z"));
    assertThat(article.publishedOn()).isEqualTo(LocalDate.parse("2026-03-01"));
    assertThat(article.modified()).isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
    assertThat(article.truncated()).isFalse();
    assertThat(article.text())
        .isEqualTo(
            String.join(
                "\n\n",
                ONE,
                "«No sabemos nada de ellos», dijo una madre.",
                "Siete fueron llevados al hospital.",
                "Cinco siguen sin paradero conocido.",
                "Familiares frente al penal.",
                "Año | Muertes",
                "2025 | 14",
                TWO));
  }

  @Test
  void readsAPageWithoutParagraphs() {
    ExtractedArticle article =
        extract(
            "<html><body><div id='menu'><a href='/'>Home</a></div><td><div>"
                + ONE
                + "<br><br>"
                + TWO
                + "<br>Una línea más.</div></td></body></html>");

    assertThat(article.text()).isEqualTo(ONE + "\n\n" + TWO + " Una línea más.");
  }

  @Test
  void readsAPageThatIsWrappedInAForm() {
    String long1 = (ONE + " ").repeat(8).strip();
    String long2 = (TWO + " ").repeat(8).strip();
    ExtractedArticle article =
        extract(
            "<html><body><form id='share-form' method='post'><div><p>"
                + long1
                + "</p><p>"
                + long2
                + "</p></div></form></body></html>");

    assertThat(article.text()).contains(long1).contains(long2);
  }

  @Test
  void takesTheTextFromDataWhereScriptsWouldDrawIt() {
    String body = (ONE + " " + TWO + " ").repeat(4).strip();
    ExtractedArticle article =
        extract(
            "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"articleBody\":\""
                + body
                + "\"}</script></head><body><div id='app'></div></body></html>");

    assertThat(article.text()).isEqualTo(body);
  }

  @Test
  void noticesAWall() {
    ExtractedArticle article =
        extract(
            "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"isAccessibleForFree\":\"False\"}</script></head><body><article><p>"
                + ONE
                + "</p></article></body></html>");

    assertThat(article.truncated()).isTrue();
  }

  @Test
  void readsADateWrittenForReaders() {
    ExtractedArticle article =
        extract(
            "<html><body><article><h1>T</h1><span class='fecha'>Publicado el 3 de febrero de 2026</span><p>"
                + ONE
                + "</p></article></body></html>");

    assertThat(article.publishedOn()).isEqualTo(LocalDate.parse("2026-02-03"));
  }

  @Test
  void believesBytesMoreThanNothing() {
    byte[] latin =
        ("<html><head><meta charset='iso-8859-1'></head><body><p>" + ONE + "</p></body></html>")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(
            extractor
                .extract(latin, "text/html", URI.create("https://example.org/a"), SALVADOR)
                .text())
        .isEqualTo(ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=klingon, ISO-8859-1, ''",
    "text/html; charset=utf-8, windows-1252, ''",
    "text/html, windows-1252, <meta charset='utf-8'>",
    "text/html, ISO-8859-1, ''",
  })
  void readsTheBytesWhereTheCharsetIsALie(String type, Charset actual, String meta) {
    String text = "Según la ministra, diez presos murieron en la prisión este año. ".repeat(5);
    byte[] page =
        ("<html><head>" + meta + "<title>Año</title></head><body><p>" + text + "</p></body></html>")
            .getBytes(actual);

    ExtractedArticle article =
        extractor.extract(page, type, URI.create("https://example.org/a"), SALVADOR);

    assertThat(article.title()).isEqualTo("Año");
    assertThat(article.text()).isEqualTo(text.strip());
  }

  @Test
  void readsAForeignByteInUtf8AsWhatItIsAndTheRestAsUtf8() throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.write(
        ("<html><head><title>T</title></head><body><p>" + ONE + " Año, señal, más. ")
            .getBytes(StandardCharsets.UTF_8));
    page.write("prisión.</p></body></html>".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(
            extractor
                .extract(
                    page.toByteArray(),
                    "text/html; charset=utf-8",
                    URI.create("https://example.org/a"),
                    SALVADOR)
                .text())
        .isEqualTo(ONE + " Año, señal, más. prisión.");
  }

  /** Each such tag opens anew all that was left open before it: ten megabytes took gigabytes. */
  @ParameterizedTest
  @ValueSource(strings = {"<b><i><u><s><p>", "<table><tr><td><b><i><a href=x>"})
  void readsNoMoreTagsThanAPageCanHave(String again) throws IOException {
    String page = "<title>T</title><body><article><p>" + ONE + "</p>" + again.repeat(600_000);

    int nodes =
        Jsoup.parse(
                BoundedMarkup.of(page.getBytes(StandardCharsets.UTF_8)), null, "https://a.example/")
            .getAllElements()
            .size();

    assertThat(nodes).isLessThan(1_000_000);
    assertThat(BoundedMarkup.of(page).chars().filter(c -> c == '<').count()).isEqualTo(100_000);
    assertThat(extract(page).text()).contains(ONE);
  }

  @Test
  void survivesMarkupThatIsDeepAndBroken() {
    assertThat(extract("<div>".repeat(50_000) + "<p>" + ONE).text()).contains(ONE);
    assertThat(extract("<b><i><a>".repeat(2_000) + ONE).title()).isNotNull();
    assertThat(extract("\u0000\u0001<p>\u0000").text()).isNotNull();
    assertThat(extract("").text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Example.ORG:443/a/../b?utm_source=x&id=7&fbclid=y#top, https://example.org/b?id=7",
    "http://example.org:80, http://example.org/",
    "http://example.org:8080/a%c3%b1?b=%e1, http://example.org:8080/a%C3%B1?b=%E1",
    "https://example.org/a?source=rss, https://example.org/a",
    "https://example.org/a?source=4711, https://example.org/a?source=4711",
    "https://example.org/a?ref=, https://example.org/a",
    "https://example.org/a?amp=1&id=7, https://example.org/a?id=7",
    "https://example.org/a?amp, https://example.org/a",
    "https://example.org/a?outputType=amp, https://example.org/a",
    "https://example.org/a?print=true, https://example.org/a",
    "https://example.org/a?amp=12&print=3&format=xml, https://example.org/a?amp=12&print=3&format=xml",
  })
  void spellsAddressesInOneWay(URI given, URI expected) {
    assertThat(CanonicalUrl.of(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://amp.example.org/a.amp, https://www.example.org/a, https://www.example.org/a",
    "https://www.example.org/a/print, /a, https://www.example.org/a",
    "https://www.example.org/a, https://www.example.org/, https://www.example.org/a",
    "https://www.example.org/a, https://evil.example.com/b, https://www.example.org/a",
  })
  void believesACanonicalAddressOfTheSameSite(URI fetched, String declared, URI expected) {
    assertThat(CanonicalUrl.of(fetched, declared)).isEqualTo(expected);
  }

  private ExtractedArticle extract(String html) {
    return extractor.extract(
        html,
        URI.create("https://example.org/nota"),
        html.contains("fecha") ? ZoneOffset.UTC : SALVADOR);
  }
}
