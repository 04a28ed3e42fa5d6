package org.vigia.alerts.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.store.MailKind;
import org.vigia.alerts.store.SeriesPoint;
import org.vigia.alerts.store.Told;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.FindingId;
import org.vigia.contract.Indicator;
import org.vigia.contract.KnownEvent;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.PartialDate;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;
import org.vigia.samples.Samples;

class MailWriterTest {
  private static final String STOP = "https://vigia.example.org/subscriptions/stop/0.token";
  private static final MailLinks LINKS =
      new MailLinks(
          STOP,
          "https://vigia.example.org/subscriptions/link",
          "https://vigia.example.org/reports/1.token");
  private static final SubscriptionId ALL = new SubscriptionId("all");
  private static final SubscriptionId SOME = new SubscriptionId("some");

  @Test
  void saysWhatIsNewAndWhatWasKnown() throws IOException {
    // given
    Finding toll = new Figure(Samples.toll(Samples.article("one"), 1304, 265, Novelty.REVISED));
    LegalFinding order = Samples.legal(Samples.article("one"), LegalType.INJUNCTION, null);

    // when
    WrittenMail mail =
        write(
            Language.ENGLISH,
            MailKind.ALERT,
            new Told(toll, List.of(SOME)),
            new Told(new LegalEvent(order), List.of(ALL)));
    keep("alert-en", mail);

    // then
    assertThat(joined(mail))
        .contains("Deaths in custody, El Salvador: at least 1,304")
        .contains(
            "Before: at least 265 (Cristosal; as of August 2026; Faro del Sur, September 4, 2026)")
        .contains("https://faro.example.org/2026/toll")
        .contains(toll.sentence())
        .contains("https://ledger.example.org/news/one")
        .contains("Published: November 22, 2026, 07:30")
        .contains("Mirador, November 21, 2026 (Spanish)")
        .contains("vigia-20261122T133500Z-00001.warc.gz")
        .contains("sha256:9b74c9897bac770ffc029102a200c5de4f2f0b0f9e0d5f2e2c9c1f3f6a8b7c5d")
        .contains("You asked for: deaths in custody, releases; El Salvador; words: toll OR dead.")
        .contains("This is the first event of this matter that we know.")
        .contains(STOP);
    assertThat(mail.html())
        .contains("<mark>At least 1304 people</mark>")
        .contains("<html lang=\"en\">")
        .doesNotContain("<img")
        .doesNotContain("<script")
        .doesNotContain("src=");
    assertThat(mail.subject()).isEqualTo("Vigía: 2 new entries (November 22, 2026, 09:04 CST)");
  }

  @Test
  void showsHowTheSeriesHasMoved() throws IOException {
    // given
    Finding toll = new Figure(Samples.toll(Samples.article("one"), 1304, 265, Novelty.REVISED));
    List<SeriesPoint> course =
        List.of(
            point(180, "2025-03-31", "2025-03"),
            point(265, "2026-08-31", "2026-08"),
            point(1304, "2026-11-22", "2026-11-22"));

    // when
    WrittenMail mail =
        write(Language.ENGLISH, MailKind.ALERT, new Told(toll, List.of(ALL), course));
    WrittenMail spanish =
        write(Language.SPANISH, MailKind.ALERT, new Told(toll, List.of(ALL), course));
    WrittenMail tooShort =
        write(Language.ENGLISH, MailKind.ALERT, new Told(toll, List.of(ALL), course.subList(1, 3)));
    keep("chart-en", mail);
    keep("chart-es", spanish);

    // then
    String said = "Known so far: 180 (March 2025); 265 (August 2026); 1,304 (November 22, 2026)";
    assertThat(mail.html())
        .contains(
            "<img src=\"cid:course1@vigia\" width=\"480\" height=\"96\" alt=\"" + said + "\">")
        .contains("3 known figures, from 180 (March 2025) to 1,304 (November 22, 2026)");
    assertThat(joined(mail)).contains(said);
    assertThat(mail.images())
        .singleElement()
        .satisfies(image -> {
          assertThat(image.contentId()).isEqualTo("course1@vigia");
          assertThat(image.png()).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(30_000);
        });
    assertThat(joined(spanish)).contains("Lo conocido hasta ahora: 180 (marzo de 2025);");
    assertThat(tooShort.html()).doesNotContain("<img");
    assertThat(tooShort.images()).isEmpty();
  }

  @Test
  void writesSpanishInTheReadersNumbersAndDates() throws IOException {
    // given
    Finding toll =
        new Figure(
            Samples.toll(
                Samples.article("uno", 1, Origin.LIVE, Language.ENGLISH),
                1304,
                265,
                Novelty.REVISED));

    // when
    WrittenMail mail = write(Language.SPANISH, MailKind.DIGEST, new Told(toll, List.of(SOME)));
    keep("digest-es", mail);

    // then
    assertThat(joined(mail))
        .contains("Muertes bajo custodia, El Salvador: al menos 1,304")
        .contains(
            "Antes: al menos 265 (Cristosal; a agosto de 2026; Faro del Sur, 4 de septiembre de 2026)")
        .contains("La frase, en inglés")
        .contains("Pidió: liberaciones, muertes bajo custodia");
    assertThat(mail.subject())
        .startsWith("Vigía: su resumen, una novedad (22 de noviembre de 2026");
  }

  @Test
  void saysOnceWhyAllOfItWasSent() throws IOException {
    // given
    Finding toll = new Figure(Samples.toll(Samples.article("one"), 1304, 265, Novelty.REVISED));
    Finding order =
        new LegalEvent(Samples.legal(Samples.article("one"), LegalType.INJUNCTION, null));

    // when
    WrittenMail alike =
        write(
            Language.ENGLISH,
            MailKind.ALERT,
            new Told(toll, List.of(ALL)),
            new Told(order, List.of(ALL)));
    WrittenMail different =
        write(
            Language.ENGLISH,
            MailKind.ALERT,
            new Told(toll, List.of(SOME)),
            new Told(order, List.of(ALL)));

    // then
    for (String part : List.of(joined(alike), alike.html())) {
      assertThat(part).containsOnlyOnce("You asked for every alert.");
    }
    assertThat(joined(different))
        .contains("You asked for: deaths in custody")
        .contains("You asked for every alert.");
  }

  @Test
  void repeatsThePartThatCountsOnlyWhereItIsSmall() {
    // given
    Finding toll = new Figure(Samples.toll(Samples.article("one"), 1304, 265, Novelty.REVISED));
    Finding order =
        new LegalEvent(Samples.legal(Samples.article("two"), LegalType.INJUNCTION, null));

    // when
    WrittenMail small = write(Language.ENGLISH, MailKind.ALERT, new Told(toll, List.of(ALL)));
    WrittenMail large = write(Language.ENGLISH, MailKind.ALERT, new Told(order, List.of(ALL)));

    // then
    assertThat(joined(small)).contains("What counts in it: At least 1304 people");
    assertThat(order.quote().length() * 2).isGreaterThan(order.sentence().length());
    assertThat(joined(large)).contains(order.sentence()).doesNotContain("What counts in it");
  }

  @Test
  void namesInstrumentsSourcesOfFiguresAndTheTimeForPeople() {
    // given
    Finding toll =
        new Figure(
            Samples.toll(
                Samples.article("uno", 1, Origin.LIVE, Language.ENGLISH), 1304, null, Novelty.NEW));
    SubscriptionId treaties = new SubscriptionId("treaties");
    Subscription subscription =
        new Subscription(
            treaties,
            SubscriberId.random(new SecureRandom()),
            Frequency.IMMEDIATE,
            new Narrowing(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("cat"),
                Set.of(),
                Set.of(),
                null,
                0));

    // when
    WrittenMail mail =
        new MailWriter(true)
            .write(
                reader(Language.SPANISH, ZoneOffset.UTC),
                List.of(subscription),
                MailKind.ALERT,
                List.of(new Told(toll, List.of(treaties))),
                Samples.NOW,
                LINKS);

    // then
    assertThat(mail.subject()).endsWith("15:04 UTC)");
    assertThat(joined(mail))
        .contains("Pidió: Convención contra la Tortura.")
        .contains("Quién da la cifra: Socorro Jurídico Humanitario\n")
        .contains("Guardamos una copia de la página");
  }

  @Test
  void saysPlainlyWhatACorrectionCorrects() throws IOException {
    // given
    StatisticFinding flight = flight(118, 168, Novelty.REVISED);

    // when
    WrittenMail mail =
        write(Language.ENGLISH, MailKind.ALERT, new Told(new Figure(flight), List.of()));
    keep("correction-en", mail);

    // then
    assertThat(joined(mail))
        .contains("Figure corrected")
        .contains("This corrects 168, which the same article gave before.")
        .contains("You were told of something that this changes.");
  }

  @Test
  void saysPlainlyWhatIsReversed() throws IOException {
    // given
    LegalFinding order = Samples.legal(Samples.article("o1"), LegalType.INJUNCTION, null);
    LegalFinding reversal =
        Samples.legal(Samples.article("o2"), LegalType.REVERSAL, KnownEvent.of(order));

    // when
    WrittenMail mail =
        write(Language.SPANISH, MailKind.ALERT, new Told(new LegalEvent(reversal), List.of(ALL)));
    keep("reversal-es", mail);

    // then
    assertThat(joined(mail))
        .contains("Decisión anterior revertida")
        .contains("Esto deja sin efecto lo que le contamos antes: Orden judicial que detiene")
        .contains("un acto: «a federal judge in Maryland» (21 de noviembre de 2026; ");
  }

  @Test
  void lettersFromOutsideStayText() throws IOException {
    // given
    StatisticFinding toll = Samples.toll(Samples.article("x"), 7, null, Novelty.NEW);
    StatisticFinding hostile =
        new StatisticFinding(
            toll.id(),
            toll.seriesId(),
            toll.indicator(),
            toll.value(),
            null,
            toll.unit(),
            toll.comparator(),
            toll.place(),
            null,
            null,
            "</p><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>\r\nBcc: all@example.org",
            "Seven <b>people</b> {0} ${1} & more died.",
            "<b>people</b>",
            toll.language(),
            toll.topics(),
            0.5,
            toll.novelty(),
            null,
            List.of(),
            toll.article(),
            toll.detectedAt());

    // when
    WrittenMail neutral =
        write(Language.ENGLISH, MailKind.ALERT, new Told(new Figure(hostile), List.of(ALL)));
    WrittenMail open =
        new MailWriter(false)
            .write(
                reader(Language.ENGLISH),
                subscriptions(),
                MailKind.ALERT,
                List.of(new Told(new Figure(hostile), List.of(ALL))),
                Samples.NOW,
                LINKS);

    // then
    assertThat(neutral.html())
        .doesNotContain("<script")
        .doesNotContain("<img")
        .contains("<mark>&lt;b&gt;people&lt;/b&gt;</mark> {0} ${1} &amp; more");
    assertThat(open.subject())
        .doesNotContain("\r")
        .doesNotContain("\n")
        .contains("Deaths in custody");
    assertThat(open.subject().length()).isLessThanOrEqualTo(120);
  }

  @Test
  void asksInBothLanguages() throws IOException {
    for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
      // when
      WrittenMail mail =
          new MailWriter(true)
              .writeConfirmation(
                  reader(language), "https://vigia.example.org/subscriptions/confirm/0.token");
      keep("confirm-" + language.id(), mail);

      // then
      assertThat(joined(mail)).contains("https://vigia.example.org/subscriptions/confirm/0.token");
      assertThat(mail.html()).contains("https://vigia.example.org/subscriptions/confirm/0.token");
    }
  }

  private static StatisticFinding flight(int value, int before, Novelty novelty) {
    var article = Samples.article("flight", 2, Origin.LIVE, Language.ENGLISH);
    return new StatisticFinding(
        FindingId.of(article.id(), "flight", Integer.toString(value)),
        SeriesId.of(Indicator.PEOPLE_DEPORTED, "persons", "country:GT", "flight"),
        Indicator.PEOPLE_DEPORTED,
        BigDecimal.valueOf(value),
        null,
        "persons",
        FigureComparator.EXACT,
        "country:GT",
        PartialDate.of(LocalDate.parse("2026-09-29")),
        null,
        null,
        null,
        "The plane brought " + value + " deported Guatemalans home on Tuesday.",
        value + " deported Guatemalans",
        Language.ENGLISH,
        List.of(WatchTopic.DEPORTATIONS),
        0.97,
        novelty,
        new KnownFigure(
            BigDecimal.valueOf(before),
            null,
            FigureComparator.EXACT,
            null,
            null,
            "The Harbor Ledger",
            URI.create("https://ledger.example.org/news/flight"),
            LocalDate.parse("2026-09-29")),
        List.of(),
        article,
        Samples.NOW);
  }

  private static SeriesPoint point(int value, String day, String said) {
    return new SeriesPoint(BigDecimal.valueOf(value), LocalDate.parse(day), new PartialDate(said));
  }

  private static WrittenMail write(Language language, MailKind kind, Told... told) {
    return new MailWriter(true)
        .write(reader(language), subscriptions(), kind, List.of(told), Samples.NOW, LINKS);
  }

  private static Subscriber reader(Language language) {
    return reader(language, ZoneId.of("America/El_Salvador"));
  }

  private static Subscriber reader(Language language, ZoneId zone) {
    return new Subscriber(
        SubscriberId.random(new SecureRandom()),
        EmailAddress.parse("reader@example.org"),
        language,
        Subscriber.localeOf(language),
        zone,
        SubscriberState.ACTIVE,
        Samples.NOW);
  }

  private static List<Subscription> subscriptions() {
    SubscriberId owner = SubscriberId.random(new SecureRandom());
    return List.of(
        new Subscription(ALL, owner, Frequency.IMMEDIATE, Narrowing.NONE),
        new Subscription(
            SOME,
            owner,
            Frequency.IMMEDIATE,
            new Narrowing(
                Set.of(),
                Set.of(Indicator.DEATHS_IN_CUSTODY, Indicator.RELEASES),
                Set.of("country:SV"),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "toll OR dead",
                0)));
  }

  /** The text as a reader of {@code format=flowed} shows it. */
  private static String joined(WrittenMail mail) {
    return mail.text().replace(" \n", " ");
  }

  /** For whoever wants to look at it. */
  private static void keep(String name, WrittenMail mail) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "mails"));
    Files.writeString(folder.resolve(name + ".html"), mail.html());
    Files.writeString(folder.resolve(name + ".txt"), mail.text());
    for (InlineImage image : mail.images()) {
      Files.write(folder.resolve(name + ".png"), image.png());
    }
  }
}
