package org.vigia.standalone.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.nlp.DefaultPipeline;
import org.vigia.standalone.node.Progress;

/**
 * Measures how fast enrichment reads beside CoreNLP's default pipeline: the same articles, one
 * process, one thread, taking turns.
 *
 * <p>Both rates count the tokens that CoreNLP's default pipeline sees, so that their ratio is that
 * of the times. That pipeline is English; it is given the Spanish articles too, because what is
 * measured is the work on an article, not how good its result is.
 */
public final class EnrichBench {
  /** Published on any day: only words like "yesterday" ask. */
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 6, 1);

  /** Of a document in each round by Vigía, whose one reading is too short to time well. */
  private static final int READINGS = 4;

  /** Where other work takes the processors, the compiler needs more than the time given. */
  private static final int LEAST_PASSES = 8;

  private final InstantSource clock;
  private final Progress progress;
  private final int rounds;
  private final Duration warmUp;

  /**
   * @param rounds timed rounds of each; the median counts
   * @param warmUp how long each reads untimed before, a round at least
   */
  public EnrichBench(InstantSource clock, Progress progress, int rounds, Duration warmUp) {
    this.clock = clock;
    this.progress = progress;
    this.rounds = Math.max(1, rounds);
    this.warmUp = warmUp;
  }

  /**
   * Loads, warms up and measures.
   *
   * @param processStart from when the time to the first document counts
   * @param withCoreNlp false to measure enrichment alone
   */
  public BenchResult run(List<BenchText> texts, Instant processStart, boolean withCoreNlp) {
    progress.step("loading Vigía's models");
    Instant before = clock.instant();
    DocumentReader reader = DocumentReader.load();
    double load = seconds(before);
    read(reader, texts.getFirst());
    double first = seconds(processStart);
    long heap = usedHeap();
    if (!withCoreNlp) {
      warmUp("Vigía", LEAST_PASSES, () -> texts.forEach(text -> read(reader, text)));
      long tokens = texts.stream().mapToLong(text -> read(reader, text)).sum();
      List<Double> own = rounds(texts, reader, null).own();
      return new BenchResult(texts.size(), tokens, rounds, load, first, heap, own, null);
    }
    progress.step("loading the models of CoreNLP's default pipeline");
    before = clock.instant();
    DefaultPipeline coreNlp = DefaultPipeline.load();
    double coreNlpLoad = seconds(before);
    long coreNlpHeap = usedHeap() - heap;
    long tokens = texts.stream().mapToLong(text -> coreNlp.tokens(text.whole())).sum();
    warmUp("Vigía", LEAST_PASSES, () -> texts.forEach(text -> read(reader, text)));
    warmUp("CoreNLP", 1, () -> texts.forEach(text -> coreNlp.tokens(text.whole())));
    Times times = rounds(texts, reader, coreNlp);
    return new BenchResult(
        texts.size(),
        tokens,
        rounds,
        load,
        first,
        heap,
        times.own,
        new BenchResult.CoreNlp(coreNlpLoad, coreNlpHeap, times.coreNlp));
  }

  /** Document by document, each in its turn, so that whatever else the machine does hits both. */
  private Times rounds(
      List<BenchText> texts, DocumentReader reader, @Nullable DefaultPipeline coreNlp) {
    List<Double> own = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int i = 1; i <= rounds; i++) {
      long nanos = 0;
      long coreNlpNanos = 0;
      for (BenchText text : texts) {
        long start = System.nanoTime();
        for (int j = 0; j < READINGS; j++) {
          read(reader, text);
        }
        long end = System.nanoTime();
        nanos += end - start;
        if (coreNlp != null) {
          coreNlp.tokens(text.whole());
          coreNlpNanos += System.nanoTime() - end;
        }
      }
      own.add(nanos / 1e9 / READINGS);
      if (coreNlp != null) {
        other.add(coreNlpNanos / 1e9);
      }
      progress.step("round %d of %d".formatted(i, rounds));
    }
    return new Times(own, other);
  }

  private void warmUp(String whose, int least, Runnable pass) {
    progress.step("warming up " + whose);
    Instant end = clock.instant().plus(warmUp);
    for (int passes = 0; passes < least || clock.instant().isBefore(end); passes++) {
      pass.run();
    }
  }

  private static long read(DocumentReader reader, BenchText text) {
    return reader.read(text.title(), text.body(), ANY_DAY, null).text().sentences().stream()
        .mapToLong(sentence -> sentence.tokens().size())
        .sum();
  }

  private double seconds(Instant from) {
    return Duration.between(from, clock.instant()).toMillis() / 1000.0;
  }

  /** Bytes in use after the collector has been over everything. */
  @SuppressWarnings("ExplicitGC")
  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Seconds for all texts, one of each round. */
  private record Times(List<Double> own, List<Double> coreNlp) {}
}
