package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.contract.Language;
import org.vigia.contract.VigiaJson;
import org.vigia.runtime.OperatorException;
import tools.jackson.databind.JsonNode;

class SubscribersTest {
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
  void addsListsExportsAndRemoves() {
    try (Subscribers subscribers = bench.subscribers()) {
      // when
      subscribers.add(Subscribers.Request.everything("ana@example.org", Language.SPANISH));
      subscribers.add(Subscribers.Request.everything("Ana@Example.org", Language.SPANISH));
      subscribers.add(request("ana@example.org", "custody", true));

      // then
      List<Subscribers.Entry> all = subscribers.list();
      assertThat(all).hasSize(1);
      assertThat(all.getFirst().subscriptions()).hasSize(2);
      JsonNode json = VigiaJson.mapper().readTree(subscribers.exportJson());
      assertThat(json.get(0).get("email").asString()).isEqualTo("ana@example.org");
      assertThat(json.get(0).get("state").asString()).isEqualTo("active");
      assertThat(json.get(0).get("subscriptions").get(1).get("narrowing").get("query").asString())
          .isEqualTo("custody");

      // when
      assertThat(subscribers.remove("ana@example.org")).isTrue();

      // then
      assertThat(subscribers.remove("ana@example.org")).isFalse();
      assertThat(subscribers.list()).isEmpty();
    }
  }

  @Test
  void asksWhoHasNotSaidYes() {
    // given
    bench.smtp.start();
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(request("new@example.org", null, false));
      subscribers.add(request("new@example.org", null, false));
      assertThat(subscribers.list().getFirst().subscriber().state())
          .isEqualTo(SubscriberState.PENDING);
    }

    // when
    try (AlertsService service = bench.service()) {
      // then
      assertThat(bench.mails(1).getFirst()).isNotNull();
      assertThat(service.name()).isEqualTo("alerts");
    }
  }

  @Test
  void saysWhatItCannotUse() {
    try (Subscribers subscribers = bench.subscribers()) {
      assertThatThrownBy(() -> subscribers.add(request("nobody", null, true)))
          .isInstanceOf(OperatorException.class)
          .hasMessage("'nobody' is not a mail address: it needs a name, an @ and a domain");
      assertThatThrownBy(() -> subscribers.add(request("a@example.org", "\"open", true)))
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining("the query '\"open' cannot be read");
      assertThat(subscribers.list()).isEmpty();
    }
  }

  private static Subscribers.Request request(
      String email, @Nullable String query, boolean confirmed) {
    return new Subscribers.Request(
        email,
        Language.ENGLISH,
        Frequency.IMMEDIATE,
        confirmed,
        ZoneId.of("UTC"),
        Narrowing.NONE.withQuery(query));
  }
}
