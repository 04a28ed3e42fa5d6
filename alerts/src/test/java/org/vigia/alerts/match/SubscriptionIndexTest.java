package org.vigia.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;
import org.vigia.contract.Places;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;
import org.vigia.samples.Samples;

class SubscriptionIndexTest {
  private static final StatisticFinding TOLL =
      Samples.toll(Samples.article("a"), 304, null, Novelty.NEW);
  private static final LegalFinding ORDER =
      Samples.legal(Samples.article("a"), LegalType.INJUNCTION, null);
  private static final Finding FIGURE = new Figure(TOLL);
  private static final Finding EVENT = new LegalEvent(ORDER);

  @Test
  void narrowsByEachField() {
    assertThat(matches(Narrowing.NONE)).containsExactly(true, true);
    assertThat(matches(kinds(FindingKind.LEGAL))).containsExactly(false, true);
    assertThat(matches(indicators(Indicator.DEATHS_IN_CUSTODY, Indicator.FLIGHTS)))
        .containsExactly(true, false);
    assertThat(matches(indicators(Indicator.FLIGHTS))).containsExactly(false, false);
    assertThat(matches(types(LegalType.INJUNCTION))).containsExactly(false, true);
    assertThat(matches(places("country:SV"))).containsExactly(true, false);
    assertThat(matches(places("country:US", "facility:cecot"))).containsExactly(false, true);
    assertThat(matches(instruments("cat"))).containsExactly(false, true);
    assertThat(matches(instruments("mandela-rules"))).containsExactly(true, true);
    assertThat(matches(topics(WatchTopic.CECOT))).containsExactly(true, true);
    assertThat(matches(topics(WatchTopic.GUANTANAMO))).containsExactly(false, false);
    assertThat(matches(sources("harbor-ledger"))).containsExactly(true, true);
    assertThat(matches(sources("the HARBOR ledger"))).containsExactly(true, true);
    assertThat(matches(sources("ledger"))).containsExactly(false, false);
    assertThat(matches(confidence(0.9))).containsExactly(true, false);
  }

  @Test
  void aFigureOrAnEventFitsWhereBothAreNamed() {
    // given
    Narrowing both =
        new Narrowing(
            Set.of(),
            Set.of(Indicator.DEATHS_IN_CUSTODY),
            Set.of("country:SV", "country:US"),
            Set.of(LegalType.INJUNCTION),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            0);

    // then
    assertThat(matches(both)).containsExactly(true, true);
  }

  @Test
  void readsFreeQueries() {
    assertThat(query("custody")).containsExactly(true, false);
    assertThat(query("CUSTODY march")).containsExactly(true, false);
    assertThat(query("\"federal judge\"")).containsExactly(false, true);
    assertThat(query("\"judge federal\"")).containsExactly(false, false);
    assertThat(query("\"federal maryland\"~3")).containsExactly(false, true);
    assertThat(query("socorro juridico")).containsExactly(true, false);
    assertThat(query("who:jurídico")).containsExactly(true, false);
    assertThat(query("title:custody")).containsExactly(false, false);
    assertThat(query("transf*")).containsExactly(false, true);
    assertThat(query("(judge OR custody) AND NOT maryland")).containsExactly(true, false);
    assertThat(query("entity:cristosal")).containsExactly(true, true);
    assertThat(query("party:clinic")).containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"open",
        "*",
        "*tion",
        "/de.*/",
        "deth~",
        "[a TO z]",
        "nofield:x",
        "a*",
        "(",
        "AND",
        "d?ath"
      })
  void refusesQueriesThatItWouldNotUnderstandOrThatCouldBeSlow(String words) {
    assertThatThrownBy(() -> FreeQuery.check(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the query");
  }

  @Test
  void aFacilityLiesInItsCountry() {
    assertThat(Places.containing("facility:cecot")).containsExactly("country:SV");
    assertThat(Places.containing("country:SV")).isEmpty();
  }

  @Test
  void findsItsWayAmongManySubscriptions() {
    // given
    List<Subscription> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(
          subscription(
              "s" + i,
              i % 2 == 0
                  ? Narrowing.NONE.withQuery("word" + i + " OR other" + i)
                  : indicators(i % 5 == 0 ? Indicator.DEATHS_IN_CUSTODY : Indicator.FLIGHTS)));
    }
    many.add(subscription("wanted", Narrowing.NONE.withQuery("custody AND 2022")));

    // when
    SubscriptionIndex index = new SubscriptionIndex();
    index.update(many);
    List<Subscription> found = index.matching(findable(FIGURE));

    // then
    assertThat(found).extracting(s -> s.id().value()).contains("wanted");
    assertThat(found)
        .filteredOn(s -> !s.id().value().equals("wanted"))
        .allMatch(s -> s.narrowing().indicators().contains(Indicator.DEATHS_IN_CUSTODY));
  }

  @Test
  void followsChanges() {
    // given
    SubscriptionIndex index = new SubscriptionIndex();
    Subscription custody = subscription("a", Narrowing.NONE.withQuery("custody"));
    Subscription everything = subscription("b", Narrowing.NONE);
    Subscription unreadable = subscription("c", Narrowing.NONE.withQuery("\"open"));
    index.update(List.of(custody, everything, unreadable));
    assertThat(index.matching(findable(FIGURE))).containsExactlyInAnyOrder(custody, everything);

    // when
    Subscription judge =
        new Subscription(
            custody.id(),
            custody.subscriber(),
            custody.frequency(),
            Narrowing.NONE.withQuery("judge"));
    index.update(List.of(judge));

    // then
    assertThat(index.matching(findable(FIGURE))).isEmpty();
    assertThat(index.matching(findable(EVENT))).containsExactly(judge);
  }

  private static List<Boolean> query(String words) {
    return matches(Narrowing.NONE.withQuery(words));
  }

  /** Whether the figure and the event match. */
  private static List<Boolean> matches(Narrowing narrowing) {
    SubscriptionIndex index = new SubscriptionIndex();
    index.update(List.of(subscription("only", narrowing)));
    return List.of(
        !index.matching(findable(FIGURE)).isEmpty(), !index.matching(findable(EVENT)).isEmpty());
  }

  private static Findable findable(Finding finding) {
    return new Findable(
        finding, Samples.manifest(finding.article(), List.of(TOLL), List.of(ORDER)));
  }

  private static Subscription subscription(String id, Narrowing narrowing) {
    return new Subscription(
        new SubscriptionId(id),
        SubscriberId.random(new SecureRandom()),
        Frequency.IMMEDIATE,
        narrowing);
  }

  private static Narrowing kinds(FindingKind... kinds) {
    return new Narrowing(
        Set.of(kinds), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, 0);
  }

  private static Narrowing indicators(Indicator... indicators) {
    return new Narrowing(
        Set.of(), Set.of(indicators), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, 0);
  }

  private static Narrowing places(String... places) {
    return new Narrowing(
        Set.of(), Set.of(), Set.of(places), Set.of(), Set.of(), Set.of(), Set.of(), null, 0);
  }

  private static Narrowing types(LegalType... types) {
    return new Narrowing(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.copyOf(Arrays.asList(types)),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        0);
  }

  private static Narrowing instruments(String... instruments) {
    return new Narrowing(
        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(instruments), Set.of(), Set.of(), null, 0);
  }

  private static Narrowing topics(WatchTopic... topics) {
    return new Narrowing(
        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(topics), Set.of(), null, 0);
  }

  private static Narrowing sources(String... sources) {
    return new Narrowing(
        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(sources), null, 0);
  }

  private static Narrowing confidence(double least) {
    return new Narrowing(
        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, least);
  }
}
