package org.vigia.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1));

  @Test
  void waits_double_up_to_the_longest() {
    assertThat(IntStream.rangeClosed(1, 6).mapToObj(backoff::after).map(Duration::toSeconds))
        .containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
  }

  @Test
  void very_many_failures_do_not_overflow() {
    Backoff slow = new Backoff(Duration.ofDays(300), Duration.ofDays(10_000));

    assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
    assertThat(slow.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(10_000));
  }

  @Test
  void needs_waits_in_order_and_at_least_one_failure() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> backoff.after(0));
  }
}
