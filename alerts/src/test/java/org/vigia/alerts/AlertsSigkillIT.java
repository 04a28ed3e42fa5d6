package org.vigia.alerts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.Language;
import org.vigia.runtime.config.ConfigLoader;

/**
 * Alerts are killed again and again while the mail server fails, hangs and answers too late: in the
 * end everybody was told everything, and nobody anything in two mails. What SMTP cannot exclude,
 * that one mail is transmitted twice under its one {@code Message-ID}, happens at most once a kill
 * (one mail at a time is in doubt) and once for each answer that came when nobody waited any more.
 *
 * <p>{@code -Dvigia.kills=200 -Dvigia.seed=7} for a longer run, or for the very run that failed.
 */
class AlertsSigkillIT {
  private static final int KILLS = Integer.getInteger("vigia.kills", 5);
  private static final List<String> READERS =
      List.of("ana@example.org", "ben@example.org", "carla@example.net", "dora@example.net");
  private static final int ARTICLES_A_ROUND = 2;
  private static final long TIMEOUT_MILLIS = 2_000;

  @TempDir Path folder;

  private final long seed = Long.getLong("vigia.seed", System.nanoTime() % 100_000);
  private final Random random = new Random(seed);

  @Test
  void noAlertIsLostAndNoneSentTwice() throws Exception {
    try (FailingSmtp server = new FailingSmtp(seed, TIMEOUT_MILLIS + 500)) {
      // given
      Path config = Files.writeString(folder.resolve("vigia.yaml"), configuration(server.port()));
      try (Subscribers subscribers =
          Subscribers.open(new ConfigLoader(Map.of()).load(config), InstantSource.system())) {
        for (String reader : READERS) {
          subscribers.add(Subscribers.Request.everything(reader, Language.ENGLISH));
        }
      }

      // when
      int articles = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Process victim = start(config);
        articles += ARTICLES_A_ROUND;
        AlertsUnderFire.write(folder.resolve(AlertsUnderFire.PUBLISHED), articles);
        untilItIsTime(server, server.letters().size());
        victim.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
      server.recover();
      Process last = start(config);
      int mails = articles * READERS.size();
      try {
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> server.letters().stream().distinct().count() >= mails);
        TimeUnit.SECONDS.sleep(1);
      } catch (ConditionTimeoutException e) {
        throw new AssertionError(
            "lost: %d of %d mails; seed %d; %s"
                .formatted(
                    mails - server.letters().stream().distinct().count(),
                    mails,
                    seed,
                    Files.readString(folder.resolve("log.txt"))),
            e);
      } finally {
        last.destroy();
        last.waitFor(30, TimeUnit.SECONDS);
      }

      // then
      Map<String, Set<String>> mailsByNews =
          server.letters().stream()
              .collect(
                  groupingBy(
                      letter -> letter.recipient() + " " + letter.article(),
                      mapping(FailingSmtp.Letter::messageId, toSet())));
      int again = server.letters().size() - mails;
      System.out.printf(
          "%d kills, %d mails: 0 lost, %d told in two mails, %d transmitted again (%d late answers); seed %d%n",
          KILLS,
          mails,
          mailsByNews.values().stream().filter(ids -> ids.size() > 1).count(),
          again,
          server.late(),
          seed);
      assertThat(mailsByNews).as("seed %d", seed).hasSize(mails);
      assertThat(mailsByNews.values())
          .as("news told in two mails; seed %d", seed)
          .allSatisfy(ids -> assertThat(ids).hasSize(1));
      assertThat(again).as("seed %d", seed).isBetween(0, KILLS + server.late());
    }
  }

  /** At the start, or when some mails have gone and others are under way. */
  private void untilItIsTime(FailingSmtp server, int before) throws InterruptedException {
    int more = random.nextInt(ARTICLES_A_ROUND * READERS.size());
    if (more == 0) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
      return;
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> server.letters().size() >= before + more);
    TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
  }

  private Process start(Path config) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            AlertsUnderFire.class.getName(),
            config.toString(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log.txt").toFile()))
        .start();
  }

  private String configuration(int port) {
    return """
    data: "%s"
    alerts: {shortestRetry: 50ms, longestRetry: 400ms, perSubjectPerHour: 100000}
    mail: {from: "Vigía <alerts@vigia.example.org>", smtp: {host: 127.0.0.1, port: %d, security: none, timeout: %dms}}
    web: {publicUrl: "https://vigia.example.org/"}
    """
        .formatted(folder.resolve("data"), port, TIMEOUT_MILLIS);
  }
}
