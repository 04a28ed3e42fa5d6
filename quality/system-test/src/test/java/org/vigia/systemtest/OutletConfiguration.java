package org.vigia.systemtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The configuration of a program that watches one outlet on this machine.
 *
 * @param polling how often it looks
 * @param kafkaPort of the broker inside; 0: any
 * @param webPort 0: any
 * @param smtpPort of the mail server; one that nobody listens on: no mail gets out
 */
record OutletConfiguration(
    Outlet outlet, Duration polling, int kafkaPort, int webPort, int smtpPort) {
  private static final int NOBODY = 1;

  /** Any ports, and no mail server. */
  OutletConfiguration(Outlet outlet, Duration polling) {
    this(outlet, polling, 0, 0, NOBODY);
  }

  OutletConfiguration kafkaAt(int port) {
    return new OutletConfiguration(outlet, polling, port, webPort, smtpPort);
  }

  OutletConfiguration webAt(int port) {
    return new OutletConfiguration(outlet, polling, kafkaPort, port, smtpPort);
  }

  OutletConfiguration mailTo(Letterbox letterbox) {
    return new OutletConfiguration(outlet, polling, kafkaPort, webPort, letterbox.port());
  }

  /** Writes it to a folder, where the data will be, too; returns the file. */
  Path writeTo(Path folder) throws IOException {
    long seconds = polling.toSeconds();
    return Files.writeString(
        folder.resolve("vigia.yaml"),
        """
        sources:
          - {id: lagoon-courier, name: The Lagoon Courier, url: "%s", kind: feed, language: en, every: %ds}
        fetch: {contact: "mailto:desk@example.org", perHostDelay: 0s, shortestInterval: %ds, longestInterval: %ds, allowLoopback: true}
        kafka: {embeddedPort: %d}
        data: "%s"
        alerts: {shortestRetry: 1s, perSubjectPerHour: 100000}
        web: {listen: "127.0.0.1:%d"}
        mail: {from: "Vigía <alerts@example.org>", smtp: {host: 127.0.0.1, port: %d, security: none}}
        """
            .formatted(
                outlet.feed(),
                seconds,
                seconds,
                seconds,
                kafkaPort,
                folder.resolve("data"),
                webPort,
                smtpPort));
  }
}
