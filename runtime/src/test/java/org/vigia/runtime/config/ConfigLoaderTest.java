package org.vigia.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {
  private final ConfigLoader loader = new ConfigLoader(Map.of());

  @Test
  void linksLeadToWherePagesAreServedUnlessToldOtherwise() {
    assertThat(loader.parse("web: {listen: '0.0.0.0:9191'}", "a.yaml").web().page("/x"))
        .isEqualTo(URI.create("http://localhost:9191/x"));
    assertThat(loader.parse("web: {listen: '192.0.2.7:80'}", "a.yaml").web().page("/x"))
        .isEqualTo(URI.create("http://192.0.2.7:80/x"));
    assertThat(
            loader
                .parse(
                    "web: {listen: '0.0.0.0:9191', publicUrl: 'https://v.example.org/'}", "a.yaml")
                .web()
                .page("/x"))
        .isEqualTo(URI.create("https://v.example.org/x"));
  }

  @Test
  void every_key_has_its_documented_default() {
    VigiaConfig config = loader.defaults();

    assertThat(config.sources()).isEmpty();
    assertThat(config.data()).isEqualTo(Path.of("data").resolveSibling("./data"));
    assertThat(config.store()).isEqualTo("jdbc:sqlite:" + Path.of("./data", "alerts.db"));
    assertThat(config.fetch())
        .isEqualTo(
            new FetchConfig(
                "mailto:desk@example.org",
                Duration.ofSeconds(5),
                false,
                Duration.ofMinutes(5),
                Duration.ofHours(24),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                10 * 1024 * 1024,
                5,
                Duration.ofDays(3)));
    assertThat(config.kafka()).isEqualTo(new KafkaConfig(null, 9092, 1, Map.of()));
    assertThat(config.kafka().cluster()).isEmpty();
    assertThat(config.archive()).isEqualTo(new ArchiveConfig(1L << 30, Duration.ofHours(24)));
    assertThat(config.enrich())
        .isEqualTo(new EnrichConfig(1, 200_000, Duration.ofSeconds(60), 0.7, 0.5));
    assertThat(config.alerts())
        .isEqualTo(
            new AlertsConfig(
                Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofDays(5), true, 3));
    assertThat(config.signUp())
        .isEqualTo(new SignUpConfig(true, Duration.ofHours(24), 30, null, Duration.ofHours(2)));
    assertThat(config.web()).isEqualTo(new WebConfig("127.0.0.1:8080", null));
    assertThat(config.web().publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(config.mail())
        .isEqualTo(
            new MailConfig(
                "Vigía <alerts@example.org>",
                null,
                new MailConfig.Smtp(
                    "localhost",
                    25,
                    MailConfig.Security.STARTTLS,
                    null,
                    null,
                    Duration.ofSeconds(30),
                    4,
                    1,
                    1200),
                MailConfig.Dkim.NONE,
                new MailConfig.Bounces(
                    null,
                    null,
                    993,
                    MailConfig.Security.TLS,
                    null,
                    null,
                    "INBOX",
                    Duration.ofMinutes(1))));
  }

  @Test
  void a_file_changes_what_it_names_and_nothing_else() {
    VigiaConfig config =
        parse(
            """
            fetch: {perHostDelay: 500ms, maxBytes: "2048", learnOlderThan: null}
            kafka:
              bootstrapServers: kafka-1:9092,kafka-2:9092
              properties: {security.protocol: SSL}
            mail:
              smtp: {security: NONE, port: 2525}
            data: /var/lib/vigia
            sources:
              - {id: el-faro-chico, url: "https://faro-chico.example/rss", language: es, locale: es-SV, timeZone: America/El_Salvador, every: PT20M}
              - id: lirio-court
                name: Lirio Court
                url: https://court.example/orders
                kind: listing
                listing: {link: "article h2 a"}
            """);

    assertThat(config.fetch().perHostDelay()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.fetch().maxBytes()).isEqualTo(2048);
    assertThat(config.fetch().maxRedirects()).isEqualTo(5);
    assertThat(config.kafka().cluster()).contains("kafka-1:9092,kafka-2:9092");
    assertThat(config.kafka().properties()).containsEntry("security.protocol", "SSL");
    assertThat(config.fetch().learnOlderThan()).isNull();
    assertThat(config.mail().smtp().security()).isEqualTo(MailConfig.Security.NONE);
    assertThat(config.mail().smtp().host()).isEqualTo("localhost");
    assertThat(config.store()).isEqualTo("jdbc:sqlite:/var/lib/vigia/alerts.db");
    SourceConfig first = config.sources().getFirst();
    assertThat(first.name()).isEqualTo("el-faro-chico");
    assertThat(first.kind()).isEqualTo(SourceConfig.Kind.FEED);
    assertThat(first.every()).isEqualTo(Duration.ofMinutes(20));
    assertThat(first.timeZone()).isEqualTo(ZoneId.of("America/El_Salvador"));
    assertThat(config.sources().getLast().listing())
        .isEqualTo(new SourceConfig.Listing("article h2 a", null, null));
    assertThat(config.sources().getLast().every()).isEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing yet\n",
        "---\n",
        "sources:\n#  - id: x\n",
        "kafka:\nmail:\n  smtp:\n"
      })
  void what_says_nothing_changes_nothing(String text) {
    assertThat(parse(text)).isEqualTo(loader.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fetch:⏎  maxBites: 3|line 2: unknown key 'fetch.maxBites'; known here: contact, perHostDelay",
        "fetsch: {}|line 1: unknown key 'fetsch'; known here: sources, fetch, kafka",
        "data: a⏎data: b|line 2: the key 'data' stands twice",
        "fetch: {maxBytes: 3, maxBytes: 4}|line 1: the key 'fetch.maxBytes' stands twice",
        "fetch:⏎  maxBytes: many|line 2: 'fetch.maxBytes' must be a whole number of at most 2147483647, but is 'many'",
        "archive: {maxFileBytes: 1.5}|line 1: 'archive.maxFileBytes' must be a whole number, but is '1.5'",
        "enrich: {alertConfidence: high}|line 1: 'enrich.alertConfidence' must be a number, but is 'high'",
        "enrich:⏎  alertConfidence: 3|line 2: enrich.alertConfidence must be between 0 and 1, but is 3.0",
        "enrich: {threads: 0}|line 1: enrich.threads must be at least 1, but is 0",
        "enrich: {deadline: null}|line 1: 'enrich.deadline' is missing or null",
        "fetch: 3|line 1: 'fetch' needs keys below it: contact",
        "fetch:⏎  allowLoopback: yes|line 2: 'fetch.allowLoopback' must be true or false, but is 'yes'",
        "fetch:⏎  perHostDelay: 5|line 2: 'fetch.perHostDelay' must be a duration such as 30s, 15m, 24h or 7d, but is '5'",
        "fetch:⏎  perHostDelay: -5s|line 2: 'fetch.perHostDelay' must be a duration such as",
        "fetch: {perHostDelay: PT-1S}|line 1: fetch.perHostDelay must not be negative",
        "fetch: {connectTimeout: 0s}|line 1: fetch.connectTimeout must be longer than nothing",
        "fetch: {shortestInterval: 2d}|line 1: fetch.shortestInterval must not be longer than fetch.longestInterval",
        "fetch: {contact: me}|line 1: fetch.contact must be a mailto: or https: address, but is 'me'",
        "fetch: {maxRedirects: -1}|line 1: fetch.maxRedirects must be 0 to 50, but is -1",
        "mail:⏎  smtp:⏎    security: ssl|line 3: 'mail.smtp.security' must be one of none, starttls, tls, but is 'ssl'",
        "mail: {smtp: {port: 70000}}|line 1: mail.smtp.port must be 1 to 65535, but is 70000",
        "mail: {smtp: {username: desk}}|line 1: mail.smtp.username and mail.smtp.passwordFile go together",
        "mail: {from: nobody}|line 1: mail.from must be an address or 'Name <address>', but is 'nobody'",
        "kafka: {embeddedPort: 70000}|line 1: kafka.embeddedPort must be 0 to 65535, but is 70000",
        "kafka: {properties: {a: {b: c}}}|line 1: 'kafka.properties.a' must be text",
        "alerts: {shortestRetry: 1h}|line 1: alerts.shortestRetry must not be longer than alerts.longestRetry",
        "web:⏎  listen: here|line 2: web.listen must be host:port with a port from 0 to 65535, such as 127.0.0.1:8080, but is 'here'",
        "web: {listen: \"localhost:99999\"}|line 1: web.listen must be host:port",
        "web: {publicUrl: \"x y\"}|line 1: 'web.publicUrl' must be an address such as https://example.org/, but is 'x y'",
        "data: x⏎store: mysql:x|line 2: store must start with jdbc:sqlite: or jdbc:postgresql: but is 'mysql:x'",
        "sources: {}|line 1: 'sources' must be a list",
        "sources:⏎  - https://x.example/|line 2: 'sources[0]' needs keys: id, name, url",
        "sources:⏎  - id: A b⏎    url: https://x.example/|line 2: a source's id must be 1 to 64 lower-case letters, digits and hyphens, but is 'A b'",
        "sources:⏎  - id: ok|line 2: 'sources[0].url' is missing",
        "sources:⏎  - id: ok⏎    urll: https://x.example/|line 3: unknown key 'sources[0].urll'",
        "sources:⏎  - id: ok⏎    url: ftp://x.example/|line 2: source 'ok' needs a url with http or https and a host, not 'ftp://x.example/'",
        "sources:⏎  - id: ok⏎    url: \"//x.example/\"|line 2: source 'ok' needs a url with http or https",
        "sources:⏎  - id: ok⏎    url: https://x.example/⏎    kind: rss|line 4: 'sources[0].kind' must be one of feed, sitemap, listing, but is 'rss'",
        "sources:⏎  - id: ok⏎    url: https://x.example/⏎    every: 0s|line 2: source 'ok': every must be longer than nothing",
        "sources:⏎  - id: ok⏎    url: https://x.example/⏎    timeZone: Mars/Phobos|line 4: 'sources[0].timeZone' must be a time zone such as America/El_Salvador, but is 'Mars/Phobos'",
        "sources:⏎  - id: ok⏎    url: https://x.example/⏎    locale: spanish_SV|line 2: source 'ok': 'spanish_SV' is no locale such as es-SV",
        "sources:⏎  - id: ok⏎    url: https://x.example/⏎    kind: listing|line 2: source 'ok': 'listing' goes with 'kind: listing' and only with it",
        "sources:⏎  - {id: ok, url: https://x.example/}⏎  - {id: ok, url: https://y.example/}|line 1: sources has two with the id 'ok'",
        "data: [⏎|line 2: not readable as YAML (check indentation, brackets and quotes near there)",
        "just text|must hold lines such as 'data: ./data'",
      })
  void tells_key_value_file_and_line(String text, String problem) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> parse(text.replace('⏎', '\n')))
        .withMessageStartingWith("vigia.yaml")
        .withMessageContaining(problem)
        .satisfies(e ->
            assertThat(e.getMessage())
                .doesNotContain("org.vigia", "java.", "JsonToken", "null:", "`"));
  }

  @Test
  void the_environment_overrides_the_file() {
    ConfigLoader withEnvironment =
        new ConfigLoader(
            Map.of(
                "VIGIA_KAFKA_BOOTSTRAPSERVERS", "kafka:9092",
                "VIGIA_MAIL_SMTP_PORT", "2525",
                "VIGIA_FETCH_ALLOWLOOPBACK", "true",
                "PATH", "/bin"));

    VigiaConfig config =
        withEnvironment.parse("mail: {smtp: {port: 26, host: mail.example.org}}", "vigia.yaml");

    assertThat(config.kafka().cluster()).contains("kafka:9092");
    assertThat(config.mail().smtp().port()).isEqualTo(2525);
    assertThat(config.mail().smtp().host()).isEqualTo("mail.example.org");
    assertThat(config.fetch().allowLoopback()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VIGIA_JAVA_HOME",
        "VIGIA_FETCH",
        "VIGIA_SOURCES",
        "VIGIA_MAIL_SMTP_HOSTT",
        "VIGIA_",
        "VIGIA_KAFKA_BOOTSTRAPSERVERS_X"
      })
  void variables_that_name_no_single_value_are_left_alone(String name) {
    assertThat(new ConfigLoader(Map.of(name, "x")).defaults()).isEqualTo(loader.defaults());
  }

  @Test
  void a_bad_variable_is_named() {
    ConfigLoader withEnvironment =
        new ConfigLoader(Map.of("VIGIA_FETCH_MAXBYTES", "many", "VIGIA_WEB_LISTEN", "localhost:1"));

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(withEnvironment::defaults)
        .withMessage(
            "environment variable VIGIA_FETCH_MAXBYTES: 'fetch.maxBytes' must be a whole number of at most 2147483647, but is 'many'");
  }

  @Test
  void a_file_that_cannot_be_read_says_why(@TempDir Path folder) throws IOException {
    Path latin =
        Files.write(
            folder.resolve("latin.yaml"),
            "mail: {from: Vigía <a@b>}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> loader.load(folder.resolve("none.yaml")))
        .withMessageEndingWith("none.yaml: there is no such file; name another with --config");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> loader.load(folder))
        .withMessageEndingWith("is a folder; name the file in it");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> loader.load(latin))
        .withMessageEndingWith("latin.yaml: is not a text file in UTF-8");
  }

  @Test
  void the_password_is_read_from_its_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "open sesame\n");

    VigiaConfig config = parse("mail: {smtp: {username: desk, passwordFile: " + file + "}}");

    assertThat(config.mail().smtp().password()).contains("open sesame");
    assertThat(loader.defaults().mail().smtp().password()).isEmpty();
  }

  private VigiaConfig parse(String text) {
    return loader.parse(text, "vigia.yaml");
  }
}
