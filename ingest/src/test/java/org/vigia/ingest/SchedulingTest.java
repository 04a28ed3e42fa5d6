package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.contract.FeedState;
import org.vigia.contract.Topics;

/** When a source is asked again, by what it says and by what it does. */
class SchedulingTest {
  @TempDir Path folder;
  private FlowUnderTest flow;
  private Source source;
  private SourceMemory memory;

  @BeforeEach
  void open() throws IOException {
    flow = new FlowUnderTest(folder);
    source = flow.source("feed");
    memory = flow.memory(source);
  }

  @AfterEach
  void close() {
    flow.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ttl>45</ttl>                                                                                |             | PT45M
          <sy:updatePeriod>hourly</sy:updatePeriod>                                                    |             | PT1H
          <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>48</sy:updateFrequency>          |             | PT30M
          <ttl>5</ttl>                                                                                 | max-age=2400 | PT40M
          <ttl>99999</ttl>                                                                             |             | PT24H
          <skip/>                                                                                      | max-age=999999999 | PT24H
          """)
  void keepsToWhatTheSourceAsksFor(String said, @Nullable String cacheControl, Duration wait)
      throws Exception {
    // given a feed that stays as it is
    serve(said, cacheControl, "\"one\"");
    flow.poll(source, memory);

    // when it answers with "not modified" only
    flow.poll(source, memory);

    // then
    assertThat(flow.site.requests("/rss.xml")).isEqualTo(2);
    assertThat(Duration.between(flow.now(), memory.nextFetch())).isEqualTo(wait);

    // and when another instance takes over with what the topic holds
    SourceMemory successor = new SourceMemory(source, onTheTopic(memory));
    flow.pass(wait);
    flow.poll(source, successor);

    // then
    assertThat(flow.site.requests("/rss.xml")).isEqualTo(3);
    assertThat(Duration.between(flow.now(), successor.nextFetch()))
        .isBetween(wait, wait.plusMinutes(5));
  }

  private static FeedState onTheTopic(SourceMemory memory) {
    String topic = Topics.FEED_STATE.name();
    byte[] bytes = Topics.FEED_STATE.values().serializer().serialize(topic, memory.state());
    return Topics.FEED_STATE.values().deserializer().deserialize(topic, bytes);
  }

  @Test
  void aSourceThatSaysDailyAndPublishesAllTheTimeIsAskedHourly() throws Exception {
    serve("<ttl>1440</ttl>", null, "\"one\"", flow.item("/a", "A"));
    flow.poll(source, memory);
    flow.pass(Duration.ofHours(2));
    serve("<ttl>1440</ttl>", null, "\"two\"", flow.item("/a", "A"), flow.item("/b", "B"));

    flow.poll(source, memory);

    assertThat(Duration.between(flow.now(), memory.nextFetch())).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aFeedThatLiesAboutItsValidatorIsReadWholeOnceADay() throws Exception {
    // given a server whose ETag never changes
    serve("", null, "\"same\"", flow.item("/a", "Ten die in CECOT"));
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    flow.poll(source, memory);
    serve("", null, "\"same\"", flow.item("/b", "Nine more die in CECOT"));
    flow.put("/b", "Nine more die in CECOT", FlowUnderTest.BODY.replace("ten", "nineteen"));

    // when
    flow.pass(Duration.ofHours(2));
    flow.poll(source, memory);
    assertThat(flow.published.articles()).as("it says that nothing changed").hasSize(1);
    flow.pass(Duration.ofHours(23));
    flow.poll(source, memory);

    // then
    assertThat(flow.published.articles()).hasSize(2);
  }

  @Test
  void aSourceThatIsAwayForWeeksIsTriedMonthlyAndIsWellAtOnceWhenItIsBack() throws Exception {
    // given
    flow.site.on("/rss.xml", exchange -> exchange.sendResponseHeaders(503, -1));
    Duration before = Duration.ZERO;
    int polls = 0;
    while (before.compareTo(Duration.ofDays(30)) < 0) {
      flow.poll(source, memory);
      Duration wait = Duration.between(flow.now(), memory.nextFetch());
      assertThat(wait.minus(before))
          .as("longer by one interval each time")
          .isBetween(Duration.ZERO, Duration.ofMinutes(30));
      before = wait;
      flow.pass(wait);
      polls++;
    }
    assertThat(polls).isGreaterThan(1_000);

    // when
    serve("", null, "\"back\"", flow.item("/a", "Ten die in CECOT"));
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    flow.poll(source, memory);

    // then
    assertThat(flow.published.articles()).hasSize(1);
    assertThat(memory.failures()).isZero();
    assertThat(Duration.between(flow.now(), memory.nextFetch()))
        .isLessThanOrEqualTo(Duration.ofMinutes(15));
  }

  private void serve(String head, @Nullable String cacheControl, String etag, String... items) {
    byte[] feed =
        FlowUnderTest.rss(items)
            .replace("<rss", "<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'")
            .replace("<title>Test", head + "<title>Test")
            .getBytes(StandardCharsets.UTF_8);
    flow.site.on("/rss.xml", exchange -> answer(exchange, feed, cacheControl, etag));
  }

  private static void answer(
      HttpExchange exchange, byte[] feed, @Nullable String cacheControl, String etag)
      throws IOException {
    if (cacheControl != null) {
      exchange.getResponseHeaders().set("Cache-Control", cacheControl);
    }
    exchange.getResponseHeaders().set("ETag", etag);
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      exchange.sendResponseHeaders(200, feed.length);
      exchange.getResponseBody().write(feed);
    }
  }
}
