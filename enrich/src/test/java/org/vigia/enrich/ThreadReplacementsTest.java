package org.vigia.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ThreadReplacementsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-10-01T12:00:00Z"));
  private final ThreadReplacements replacements = new ThreadReplacements(2, now::get);

  @Test
  void so_many_failures_of_each_thread_are_borne_and_no_more() {
    for (int i = 0; i < 2 * ThreadReplacements.BORNE; i++) {
      assertThat(replacements.onFailure()).isTrue();
    }

    assertThat(replacements.onFailure()).isFalse();
  }

  @Test
  void a_failure_now_and_then_is_borne_for_ever() {
    for (int i = 0; i < 100; i++) {
      now.updateAndGet(before -> before.plus(ThreadReplacements.WINDOW.dividedBy(5)));

      assertThat(replacements.onFailure()).isTrue();
    }
  }
}
