package org.vigia.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets one clear line and a non-zero exit, no stack trace. */
final class VigiaTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private PrintStream before;

  @BeforeEach
  void capture() {
    before = System.err;
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(before);
  }

  @Test
  void an_unknown_key_is_named_with_file_and_line() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("vigia.yaml"), "fetch:\n  perHostDelay: 5s\n  perHostDelya: 5s\n");

    int exit = Vigia.run("config", "check", "--config", file.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(said())
        .contains(file.toString())
        .contains("line 3")
        .contains("perHostDelya")
        .doesNotContain("\tat ");
  }

  @Test
  void a_missing_empty_or_binary_file_is_said_to_be_so() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2, 0});

    assertThat(Vigia.run("tag", folder.resolve("none.txt").toString())).isEqualTo(1);
    assertThat(Vigia.run("tag", empty.toString())).isEqualTo(1);
    assertThat(Vigia.run("tag", binary.toString())).isEqualTo(1);

    assertThat(said())
        .contains("there is no such file")
        .contains("is empty")
        .contains("binary file")
        .doesNotContain("\tat ");
  }

  @Test
  void a_page_that_is_none_is_said_to_be_so() throws IOException {
    String binary =
        Files.write(folder.resolve("picture.html"), new byte[] {'<', 'h', 0, 1, 2}).toString();
    String blank = Files.writeString(folder.resolve("blank.html"), " \n\n ").toString();

    for (String command : List.of("tag", "extract")) {
      errors.reset();
      assertThat(Vigia.run(command, binary)).isEqualTo(1);
      assertThat(said()).contains("is a binary file").hasLineCount(1);
      errors.reset();
      assertThat(Vigia.run(command, blank)).isEqualTo(1);
      assertThat(said()).contains("is empty").hasLineCount(1);
    }
  }

  @Test
  void a_page_in_utf_16_is_a_page() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            "\uFEFF<html><body><article><h1>Presos</h1><p>Hay presos en la cárcel.</p></article></body></html>",
            StandardCharsets.UTF_16LE);

    assertThat(Vigia.run("extract", page.toString())).isZero();
  }

  @Test
  void a_gold_set_that_is_none_is_said_to_be_so() throws IOException {
    String empty = Files.createDirectory(folder.resolve("empty")).toString();
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("a.txt"), "");
    Files.write(broken.resolve("a.gold.json"), new byte[] {0, 1, 2});

    for (String folder : List.of(empty, broken.toString(), folder.resolve("none").toString())) {
      errors.reset();
      assertThat(Vigia.run("evaluate", folder)).isEqualTo(1);
      assertThat(said()).startsWith("vigia: " + folder).hasLineCount(1);
    }
  }

  @Test
  void a_comparison_without_the_published_models_says_how_to_get_them() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "A headline\n\nA sentence.\n");

    assertThat(Vigia.run("bench", "enrich", folder.toString())).isEqualTo(1);

    assertThat(said()).contains("./vigia bench").contains("--alone").hasLineCount(1);
  }

  @Test
  void a_folder_without_texts_is_said_to_be_so() {
    assertThat(Vigia.run("bench", "enrich", folder.toString())).isEqualTo(1);

    assertThat(said()).startsWith("vigia: " + folder + ": holds no .txt file").hasLineCount(1);
  }

  @Test
  void one_service_alone_asks_for_a_kafka() {
    assertThat(Vigia.run("enrich")).isEqualTo(1);

    assertThat(said()).contains("kafka.bootstrapServers").doesNotContain("\tat ");
  }

  @Test
  void an_address_where_nobody_answers_is_said_to_be_so() {
    assertThat(Vigia.run("health", "--url", "http://127.0.0.1:1/health")).isEqualTo(1);

    assertThat(said())
        .isEqualToIgnoringNewLines(
            "vigia: http://127.0.0.1:1/health does not answer; is Vigía running there?");
  }

  @Test
  void a_good_configuration_is_good() throws IOException {
    Path file =
        Files.writeString(folder.resolve("vigia.yaml"), "data: " + folder.resolve("data") + "\n");

    assertThat(Vigia.run("config", "check", "-c", file.toString())).isZero();
  }

  @Test
  void subscribers_are_added_listed_and_removed() throws IOException {
    Path file =
        Files.writeString(folder.resolve("vigia.yaml"), "data: " + folder.resolve("data") + "\n");
    String config = file.toString();

    assertThat(
            Vigia.run(
                "subscribers", "add", "-c", config, "--email", "desk@example.org", "--confirmed"))
        .isZero();
    assertThat(Vigia.run("subscribers", "list", "-c", config)).isZero();
    assertThat(Vigia.run("subscribers", "add", "-c", config, "--email", "nonsense")).isEqualTo(1);
    assertThat(
            Vigia.run(
                "subscribers",
                "add",
                "-c",
                config,
                "--email",
                "a@example.org",
                "--type",
                "nonsense"))
        .isEqualTo(1);
    assertThat(Vigia.run("subscribers", "remove", "-c", config, "desk@example.org")).isZero();

    assertThat(said()).contains("nonsense").doesNotContain("\tat ");
  }

  @Test
  void subscriptions_to_names_that_nobody_knows_are_refused() throws IOException {
    Path file =
        Files.writeString(folder.resolve("vigia.yaml"), "data: " + folder.resolve("data") + "\n");

    assertThat(add(file, "--source", "el-phantom")).isEqualTo(1);
    assertThat(said()).contains("--source: no source has the id or name 'el-phantom'");
    assertThat(add(file, "--instrument", "magna-carta")).isEqualTo(1);
    assertThat(said()).contains("--instrument: there is no treaty or law 'magna-carta'", "iccpr");
    assertThat(add(file, "--place", "facility:alcatraz")).isEqualTo(1);
    assertThat(said()).contains("--place: 'facility:alcatraz' is not known", "facility:cecot");
    assertThat(add(file, "--place", "country:SV", "--instrument", "iccpr")).isZero();
    assertThat(said()).doesNotContain("\tat ");
  }

  @Test
  void review_prints_a_link() throws IOException {
    Path file =
        Files.writeString(folder.resolve("vigia.yaml"), "data: " + folder.resolve("data") + "\n");
    assertThat(Vigia.run("review", "-c", file.toString())).isZero();
  }

  private static int add(Path config, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("subscribers", "add", "-c", config.toString(), "--email", "a@example.org"));
    arguments.addAll(List.of(options));
    return Vigia.run(arguments.toArray(String[]::new));
  }

  private String said() {
    return errors.toString(StandardCharsets.UTF_8);
  }
}
