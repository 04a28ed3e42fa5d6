package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.AlertRecord;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.FindingId;
import org.vigia.contract.KnownEvent;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;
import org.vigia.runtime.Health;
import org.vigia.samples.Samples;

class AlertsServiceTest {
  private static final Narrowing LEGAL_ONLY =
      new Narrowing(
          Set.of(FindingKind.LEGAL),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          null,
          0);

  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void tellsTheFindingsOfOneArticleInOneMail() throws Exception {
    // given
    bench.smtp.start();
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    subscribe("court@clinic.example.org", LEGAL_ONLY);
    ArticleReference article = Samples.article("one");
    StatisticFinding toll = Samples.toll(article, 304, 265, Novelty.REVISED);
    LegalFinding order = Samples.legal(article, LegalType.INJUNCTION, null);

    // when
    try (AlertsService service = bench.service()) {
      bench.transport.add(Samples.manifest(article, List.of(toll), List.of(order)));
      bench.transport.add(toll);
      bench.transport.add(order);
      List<MimeMessage> mails = bench.mails(2);

      // then
      assertThat(Bench.recipients(mails))
          .containsExactly("court@clinic.example.org", "desk@newsroom.example.org");
      MimeMessage desk = to(mails, "desk@newsroom.example.org");
      String text = GreenMailUtil.getBody(desk);
      assertThat(desk.getHeader("List-Unsubscribe-Post", null))
          .isEqualTo("List-Unsubscribe=One-Click");
      assertThat(desk.getHeader("List-Unsubscribe", null))
          .startsWith("<https://vigia.example.org/subscriptions/stop/");
      assertThat(desk.getHeader("List-Id", null)).contains("<alerts.vigia.example.org>");
      assertThat(desk.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
      assertThat(desk.getMessageID()).endsWith("@vigia.example.org>");
      assertThat(desk.getSubject()).startsWith("Vigía: 2 new entries");
      assertThat(text).isNotEmpty();
      await().until(() -> bench.transport.alerts.size() == 2);
      assertThat(bench.transport.alerts)
          .extracting(AlertRecord::recipients, AlertRecord::kind)
          .containsOnly(org.assertj.core.groups.Tuple.tuple(1, "alert"));
      assertThat(service.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void whatItsSourceTookBackAndOthersConfirmIsToldAgain() {
    // given
    bench.smtp.start();
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    try (AlertsService _ = bench.service()) {
      publish(Samples.article("one"), 304, null, Novelty.NEW);
      bench.mails(1);
      ArticleReference corrected = Samples.article("one", 2, Origin.LIVE, Language.ENGLISH);
      publish(corrected, 304, 304, Novelty.WITHDRAWN);
      bench.mails(2);

      // when: others tell it, so that the ledger believes it
      publish(Samples.article("two"), 304, null, Novelty.NEW);

      // then: once
      bench.mails(3);
      publish(Samples.article("three"), 304, null, Novelty.NEW);
      assertThat(bench.mails(3)).hasSize(3);

      // when: it is taken back once more
      publish(
          Samples.article("two", 2, Origin.LIVE, Language.ENGLISH), 304, 304, Novelty.WITHDRAWN);

      // then: once
      bench.mails(4);
      publish(
          Samples.article("three", 2, Origin.LIVE, Language.ENGLISH), 304, 304, Novelty.WITHDRAWN);
      assertThat(bench.mails(4)).hasSize(4);
    }
  }

  @Test
  void whoNeverHeardOfItIsNotToldThatItIsTakenBack() throws Exception {
    // given somebody who subscribed after the alert
    bench.smtp.start();
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    try (AlertsService _ = bench.service()) {
      publish(Samples.article("one"), 304, null, Novelty.NEW);
      bench.mails(1);
      subscribe("late@newsroom.example.org", Narrowing.NONE);

      // when
      publish(
          Samples.article("one", 2, Origin.LIVE, Language.ENGLISH), 304, 304, Novelty.WITHDRAWN);
      List<MimeMessage> mails = bench.mails(2);
      bench.quiet();

      // then
      assertThat(Bench.recipients(mails)).containsOnly("desk@newsroom.example.org");
      assertThat(bench.smtp.getReceivedMessages()).hasSize(2);
    }
  }

  @Test
  void waitsForAllFindingsOfAnArticle() {
    // given
    bench.smtp.start();
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    ArticleReference article = Samples.article("two");
    StatisticFinding first = Samples.toll(article, 304, null, Novelty.NEW);
    LegalFinding second = Samples.legal(article, LegalType.RULING, null);

    try (AlertsService service = bench.service()) {
      // when
      bench.transport.add(first);
      bench.transport.add(Samples.manifest(article, List.of(first), List.of(second)));
      bench.quiet();

      // then
      assertThat(bench.smtp.getReceivedMessages()).isEmpty();

      // when
      bench.transport.add(second);

      // then
      bench.mails(1);
      assertThat(service.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void tellsNobodyTwiceWhenRecordsComeAgain() {
    // given
    bench.smtp.start();
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    publish(Samples.article("three"), 304, null, Novelty.NEW);
    try (AlertsService first = bench.service()) {
      bench.mails(1);
      assertThat(first.health()).isEqualTo(Health.UP);
    }

    // when
    bench.transport.forgetOffsets();
    publish(Samples.article("three", 2, Origin.LIVE, Language.ENGLISH), 304, null, Novelty.NEW);
    try (AlertsService second = bench.service()) {
      bench.quiet();

      // then
      bench.mails(1);
      assertThat(second.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void tellsNothingThatIsNoNews() {
    // given
    bench.smtp.start();
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    publish(Samples.article("replayed", 1, Origin.REPLAY, Language.ENGLISH), 1, null, Novelty.NEW);
    publish(Samples.article("learnt", 1, Origin.LEARNT, Language.ENGLISH), 2, null, Novelty.NEW);
    publish(Samples.article("repeat"), 3, null, Novelty.REPEATED);
    publish(Samples.article("unsure"), 4, null, Novelty.UNCONFIRMED);
    publish(Samples.article("news"), 5, null, Novelty.NEW);

    // when
    try (AlertsService service = bench.service()) {
      // then
      bench.mails(1);
      assertThat(service.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void delaysMailsWhileTheServerIsDownAndLosesNone() {
    // given
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    try (AlertsService service = bench.service()) {
      publish(Samples.article("a"), 301, null, Novelty.NEW);
      publish(Samples.article("b"), 302, 301, Novelty.REVISED);
      await().until(() -> service.health().state() == Health.State.DEGRADED);
      assertThat(service.health().detail())
          .contains("waiting, the mail server takes none")
          .doesNotContain("desk@");
    }

    // when
    bench.smtp.start();
    try (AlertsService again = bench.service()) {
      // then
      bench.mails(2);
      await().until(() -> again.health().equals(Health.UP));
    }
  }

  @Test
  void buriesWhatItCannotReadAndGoesOn() {
    // given
    bench.smtp.start();
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    ArticleReference article = Samples.article("five");
    StatisticFinding good = Samples.toll(article, 310, null, Novelty.NEW);
    LegalFinding spoilt = Samples.legal(article, LegalType.RULING, null);

    // when
    bench.transport.addRaw(Topics.STATISTICS.name(), "{".getBytes(StandardCharsets.UTF_8), null);
    bench.transport.addRaw(Topics.STATISTICS.name(), "null".getBytes(StandardCharsets.UTF_8), null);
    bench.transport.addRaw(Topics.ANNOTATED_ARTICLES.name(), new byte[] {(byte) 0xff, 0}, "art/1");
    bench.transport.addRaw(
        Topics.LEGAL_DEVELOPMENTS.name(),
        "{\"id\":1}".getBytes(StandardCharsets.UTF_8),
        spoilt.id().value());
    bench.transport.add(Samples.manifest(article, List.of(good), List.of(spoilt)));
    bench.transport.add(good);
    try (AlertsService service = bench.service()) {
      // then
      bench.mails(1);
      assertThat(bench.transport.deadLetters).hasSize(4);
      assertThat(service.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void threadsMailsAboutOneSeries() throws Exception {
    // given
    bench.smtp.start();
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    try (AlertsService service = bench.service()) {
      publish(Samples.article("t1"), 301, null, Novelty.NEW);
      MimeMessage first = bench.mails(1).getFirst();

      // when
      publish(Samples.article("t2"), 305, 301, Novelty.REVISED);
      MimeMessage second = bench.mails(2).getLast();

      // then
      String root = first.getHeader("References", null);
      assertThat(root).matches("<thread-[0-9a-f-]+@vigia\\.example\\.org>");
      assertThat(first.getHeader("In-Reply-To", null)).isEqualTo(root);
      assertThat(second.getHeader("References", null).split("\\s+"))
          .containsExactly(root, first.getMessageID());
      assertThat(second.getHeader("In-Reply-To", null)).isEqualTo(first.getMessageID());
      assertThat(service.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void gathersWhatIsDueIntoOneDigestAPerson() throws Exception {
    // given
    bench.smtp.start();
    try (Subscribers subscribers = bench.subscribers()) {
      ZoneId zone = ZoneId.of("America/El_Salvador");
      subscribers.add(
          new Subscribers.Request(
              "weekly@newsroom.example.org",
              Language.SPANISH,
              Frequency.DAILY,
              true,
              zone,
              Narrowing.NONE));
      subscribers.add(
          new Subscribers.Request(
              "weekly@newsroom.example.org",
              Language.SPANISH,
              Frequency.WEEKLY,
              true,
              zone,
              LEGAL_ONLY));
    }
    try (AlertsService service = bench.service()) {
      publish(Samples.article("d1"), 301, null, Novelty.NEW);
      publish(Samples.article("d2"), 302, 301, Novelty.REVISED);
      bench.quiet();
      assertThat(bench.smtp.getReceivedMessages()).isEmpty();

      // when
      bench.forward(Duration.ofHours(24));

      // then
      MimeMessage digest = bench.mails(1).getFirst();
      assertThat(digest.getSubject()).startsWith("Vigía: su resumen, 2 novedades");
      await().until(() -> !bench.transport.alerts.isEmpty());
      assertThat(bench.transport.alerts.getFirst().findings()).hasSize(2);
      assertThat(service.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void tellsOfAReversalThoseWhoWereToldOfWhatItReverses() throws Exception {
    // given
    bench.smtp.start();
    subscribe(
        "court@clinic.example.org",
        new Narrowing(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(LegalType.INJUNCTION),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            0));
    LegalFinding order = Samples.legal(Samples.article("o1"), LegalType.INJUNCTION, null);
    try (AlertsService service = bench.service()) {
      bench.transport.add(order);
      bench.transport.add(Samples.manifest(order.article(), List.of(), List.of(order)));
      bench.mails(1);

      // when
      LegalFinding reversal =
          Samples.legal(Samples.article("o2"), LegalType.REVERSAL, KnownEvent.of(order));
      bench.transport.add(reversal);
      bench.transport.add(Samples.manifest(reversal.article(), List.of(), List.of(reversal)));

      // then
      bench.mails(2);
      assertThat(service.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void whatASourceSaysDidNotHappenIsToldInBothLanguagesAndIsToldAgainIfItDid() throws Exception {
    // given
    bench.smtp.start();
    subscribe("desk@newsroom.example.org", Narrowing.NONE);
    subscribe("mesa@redaccion.example.org", Language.SPANISH, Narrowing.NONE);
    LegalFinding order = Samples.legal(Samples.article("law"), LegalType.INJUNCTION, null);
    try (AlertsService _ = bench.service()) {
      publish(order);
      bench.mails(2);

      // when
      ArticleReference corrected = Samples.article("law", 2, Origin.LIVE, Language.ENGLISH);
      publish(withdrawn(order, corrected));

      // then
      List<MimeMessage> mails = bench.mails(4);
      assertThat(texts(mails, "desk@newsroom.example.org"))
          .contains("Report withdrawn", "did not happen as reported")
          .doesNotContain("We were wrong");
      assertThat(texts(mails, "mesa@redaccion.example.org"))
          .contains("Noticia retirada", "no ocurrió como se publicó");

      // when: others tell it, so that the ledger believes it, and then take it back once more
      LegalFinding again = Samples.legal(Samples.article("own"), LegalType.INJUNCTION, null);
      publish(again);
      bench.mails(6);
      publish(Samples.legal(Samples.article("echo"), LegalType.INJUNCTION, null));
      publish(withdrawn(again, Samples.article("own", 2, Origin.LIVE, Language.ENGLISH)));

      // then: each once
      assertThat(bench.mails(8)).hasSize(8);
    }
  }

  private static LegalFinding withdrawn(LegalFinding finding, ArticleReference by) {
    return finding.takenBack(
        FindingId.of(by.id(), "withdrawn", finding.id().value()), by, Samples.NOW);
  }

  /** The plain text of all mails to an address, in one line. */
  private static String texts(List<MimeMessage> mails, String address) throws Exception {
    StringBuilder text = new StringBuilder();
    for (MimeMessage mail : mails) {
      if (Bench.recipients(List.of(mail)).contains(address)) {
        append(mail, text);
      }
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  private static void append(Part part, StringBuilder text) throws Exception {
    if (part.isMimeType("text/plain")) {
      text.append(part.getContent()).append('\n');
    } else if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        append(parts.getBodyPart(i), text);
      }
    }
  }

  private void publish(LegalFinding finding) {
    bench.transport.add(finding);
    bench.transport.add(Samples.manifest(finding.article(), List.of(), List.of(finding)));
  }

  private void subscribe(String email, Narrowing narrowing) {
    subscribe(email, Language.ENGLISH, narrowing);
  }

  private void subscribe(String email, Language language, Narrowing narrowing) {
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(
          new Subscribers.Request(
              email, language, Frequency.IMMEDIATE, true, ZoneId.of("UTC"), narrowing));
    }
  }

  private void publish(
      ArticleReference article, int value, @Nullable Integer before, Novelty novelty) {
    StatisticFinding toll = Samples.toll(article, value, before, novelty);
    bench.transport.add(toll);
    bench.transport.add(Samples.manifest(article, List.of(toll), List.of()));
  }

  private static MimeMessage to(List<MimeMessage> mails, String address) {
    return mails.stream()
        .filter(mail -> Bench.recipients(List.of(mail)).contains(address))
        .findFirst()
        .orElseThrow();
  }
}
