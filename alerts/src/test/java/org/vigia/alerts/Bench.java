package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vigia.alerts.deliver.MailSender;
import org.vigia.alerts.deliver.SmtpMailSender;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.samples.Samples;
import org.vigia.testkit.FreePort;

/** A store, a mail server and a log on which services can be started, ended and started again. */
final class Bench implements AutoCloseable {
  final ListTransport transport = new ListTransport();
  final VigiaConfig config;
  final GreenMail smtp;

  /** Runs as fast as any other clock, from the samples' day on, and can be set forward. */
  private final long started = System.nanoTime();

  private volatile Duration ahead = Duration.ZERO;
  private final InstantSource clock =
      () -> Samples.NOW.plusNanos(System.nanoTime() - started).plus(ahead);

  /**
   * @param more further keys of the configuration
   * @param alerts further keys of its alerts section
   */
  Bench(Path folder, String more, String alerts) {
    this(folder, more, alerts, "");
  }

  /** With an operator who is told of sources. */
  static Bench withOperator(Path folder, String address) {
    return new Bench(folder, "", "", ", operator: " + address);
  }

  static Bench withOperator(Path folder, String address, String more) {
    return new Bench(folder, more, "", ", operator: " + address);
  }

  private Bench(Path folder, String more, String alerts, String mail) {
    int port = FreePort.find();
    config =
        new ConfigLoader(Map.of())
            .parse(
                """
                data: %s
                alerts: {shortestRetry: 50ms, longestRetry: 200ms%s}
                mail: {from: "Vigía <alerts@vigia.example.org>", smtp: {host: 127.0.0.1, port: %d, security: none, timeout: 3s}%s}
                web: {publicUrl: "https://vigia.example.org/"}
                %s
                """
                    .formatted(folder, alerts.isEmpty() ? "" : ", " + alerts, port, mail, more),
                "bench.yaml");
    smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  Bench(Path folder) {
    this(folder, "", "");
  }

  void forward(Duration by) {
    ahead = ahead.plus(by);
  }

  InstantSource clock() {
    return clock;
  }

  Subscribers subscribers() {
    return Subscribers.open(config, clock);
  }

  /** A service that works and sends through SMTP. */
  AlertsService service() {
    return service(new SmtpMailSender(config.mail(), "alerts.vigia.example.org", clock));
  }

  /** A service that works. */
  AlertsService service(MailSender sender) {
    return service(sender, transport);
  }

  /** One that reads a log of its own. */
  AlertsService service(MailSender sender, ListTransport log) {
    AlertsService service =
        new AlertsService(
            config,
            List.of("The Harbor Ledger", "Faro del Sur"),
            log,
            sender,
            clock,
            new SimpleMeterRegistry());
    service.start();
    return service;
  }

  /** Waits until so many mails have come, and a moment more for one too many. */
  List<MimeMessage> mails(int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(smtp.getReceivedMessages()).hasSizeGreaterThanOrEqualTo(count));
    quiet();
    assertThat(smtp.getReceivedMessages()).hasSize(count);
    return Arrays.asList(smtp.getReceivedMessages());
  }

  /** Waits until everything in the log was taken in. */
  void drained() {
    await().atMost(Duration.ofSeconds(20)).until(transport::drained);
  }

  void quiet() {
    drained();
    try {
      Thread.sleep(600);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static List<String> recipients(List<MimeMessage> mails) {
    return mails.stream()
        .map(mail -> {
          try {
            return mail.getAllRecipients()[0].toString();
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        })
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    smtp.stop();
  }
}
