package org.vigia.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldSetTest {
  @TempDir Path folder;

  @Test
  void reads_text_and_annotations_of_each_pair() throws IOException {
    write("a.txt", "\uFEFFA headline\r\n\r\nFirst.\n\nSecond.\n");
    write(
        "a.gold.json",
        """
        {"lang": "en", "published": "2026-03-02", "topics": ["cecot"], "instruments": ["cat", {"id": "iccpr", "provisions": [7, "10(1)"]}],
         "statistics": [{"indicator": "arrests", "value": "1,300", "unit": "persons"}],
         "legal_developments": [{"type": "ruling", "status": "occurred", "quote": "First", "also": ["Second"]}]}
        """);

    GoldDocument document = GoldSet.read(folder).document("a");

    assertThat(document.title()).isEqualTo("A headline");
    assertThat(document.body()).isEqualTo("First.\n\nSecond.");
    assertThat(document.published()).isEqualTo("2026-03-02");
    assertThat(document.expected().instruments())
        .containsExactly(
            new Prediction.Instrument("cat", java.util.List.of()),
            new Prediction.Instrument("iccpr", java.util.List.of("7", "10(1)")));
    assertThat(document.expected().statistics().getFirst().value()).isEqualByComparingTo("1300");
    assertThat(document.expected().legalDevelopments().getFirst().also()).containsExactly("Second");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|'topics' is missing",
        "{\"topics\": \"cecot\"}|'topics' must be a list [ … ], but is \"cecot\"",
        "{\"topics\": [\"cecot\"], \"statistics\": [{\"value\": 3}]}|'statistics[0].indicator' is missing",
        "{\"topics\": [\"cecot\"], \"statistics\": [{\"indicator\": \"arrests\", \"value\": \"many\"}]}|'statistics[0].value' must be a number",
        "{\"topics\": [\"cecot\"], \"legal_developments\": [{\"type\": \"ruling\"}]}|'legal_developments[0].status' is missing",
        "{\"topics\": [], \"published\": \"yesterday\"}|'published' must be a date such as 2025-02-21",
        "{\"topics\": [], \"topics\": []}|is not JSON (line 1",
        "[]|the file must be an object",
        "not json|is not JSON (line 1",
      })
  void says_which_file_and_field_is_wrong(String json, String problem) throws IOException {
    write("a.txt", "x");
    write("a.gold.json", json);

    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldSet.read(folder))
        .withMessageContaining("a.gold.json: ")
        .withMessageContaining(problem);
  }

  @Test
  void says_which_text_is_missing_or_unreadable() throws IOException {
    write("a.gold.json", "{\"topics\": []}");

    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldSet.read(folder))
        .withMessageEndingWith("a.txt: is missing");

    Files.write(folder.resolve("a.txt"), "señal".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldSet.read(folder))
        .withMessageEndingWith("a.txt: is not UTF-8 text");
  }

  @Test
  void a_folder_without_a_set_or_no_folder_at_all_is_told() {
    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldSet.read(folder))
        .withMessageContaining("name the folder of a gold set");
    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldSet.read(folder.resolve("nowhere")))
        .withMessageContaining("is no folder that can be read");
  }

  @Test
  void a_sequence_may_only_name_documents_of_the_set() throws IOException {
    write("a.txt", "x");
    write("a.gold.json", "{\"topics\": []}");
    write(
        "sequence.json",
        "{\"articles\": [{\"doc\": \"b\", \"arrives\": \"2026-03-02T10:00:00Z\", \"alerts\": []}]}");

    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldSet.read(folder))
        .withMessageContaining("sequence.json: 'doc' names 'b'");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
