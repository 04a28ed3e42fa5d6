package org.vigia.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.VigiaJson;
import tools.jackson.databind.JsonNode;

final class ExtractCommandTest {
  private static final String PAGE =
      "<!doctype html><html lang='es'><head><title>Diez muertos</title></head><body><nav><a"
          + " href='/'>Inicio</a></nav><article><h1>Diez muertos</h1><p>Al menos diez personas han"
          + " muerto en la prisión desde enero, dijo el domingo una organización de derechos"
          + " humanos.</p><p>La organización pidió una respuesta a las autoridades, que no había"
          + " llegado por la tarde, y exigió una investigación.</p></article></body></html>";

  @TempDir Path folder;

  @Test
  void a_folder_of_pages_becomes_one_file_of_predictions() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("plain.html"), PAGE);
    Files.write(pages.resolve("zipped.html.gz"), gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
    Files.writeString(pages.resolve("notes.txt"), "no page");
    Path out = folder.resolve("predictions.json");

    CommandRun run = CommandRun.of("extract", "--batch", pages.toString(), "--out", out.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode predictions = VigiaJson.mapper().readTree(Files.readString(out));
    assertThat(predictions.propertyNames()).containsExactly("plain", "zipped");
    assertThat(predictions.path("plain").path("articleBody").asString())
        .startsWith("Al menos diez personas")
        .doesNotContain("Inicio");
    assertThat(predictions.path("zipped")).isEqualTo(predictions.path("plain"));
  }

  @Test
  void a_page_that_cannot_be_read_is_named_and_the_others_are_read() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("good.html"), PAGE);
    Files.writeString(pages.resolve("empty.html"), "");
    Files.write(pages.resolve("bomb.html.gz"), gzip(new byte[30 * 1024 * 1024]));
    Files.write(pages.resolve("torn.html.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Path out = folder.resolve("predictions.json");

    CommandRun run = CommandRun.of("extract", "--batch", pages.toString(), "--out", out.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("empty.html: is empty")
        .contains("bomb.html.gz: expands to more than")
        .contains("torn.html.gz: is broken gzip")
        .contains("4 pages read, 3 failed")
        .doesNotContain("\tat ");
    JsonNode predictions = VigiaJson.mapper().readTree(Files.readString(out));
    assertThat(predictions.path("good").path("articleBody").asString()).isNotEmpty();
    assertThat(predictions.path("bomb").path("articleBody").asString("none")).isEmpty();
  }

  @Test
  void what_is_asked_must_make_sense() {
    assertThat(CommandRun.of("extract").exit()).isEqualTo(2);
    assertThat(CommandRun.of("extract", "--batch", folder.toString()).exit()).isEqualTo(2);
    CommandRun none = CommandRun.of("extract", "--batch", folder.toString(), "--out", "x.json");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).contains("holds no .html");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
