package org.vigia.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.vigia.alerts.match.Findable;
import org.vigia.alerts.match.SubscriptionIndex;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.benchmarks.alerts.DrawnNews;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalType;
import org.vigia.contract.WatchTopic;

/**
 * How long it takes to find, among many subscriptions, those that one finding answers, and what
 * memory they take. The subscriptions are drawn so that matching has work to do: a third by
 * indicators and places, a third by legal types, treaties or topic, a third by words and phrases, a
 * few to everything, most of them different from each other; and the findings are drawn from the
 * same words.
 *
 * <p>{@code -Dvigia.check=Matching -Dvigia.check.dir=DIR -Dvigia.check.option=100000}: the option
 * is the number of subscriptions; the folder is not used.
 */
public final class Matching {
  private static final int WARM_UP = 300;
  private static final int FINDINGS = 1_000;
  private static final List<String> PLACES =
      List.of(
          "country:SV",
          "country:US",
          "country:GT",
          "country:HN",
          "country:VE",
          "country:MX",
          "facility:cecot",
          "facility:guantanamo",
          "facility:izalco",
          "facility:mariona");
  private static final List<String> TREATIES =
      List.of("cat", "iccpr", "achr", "refugee-convention", "mandela-rules", "alien-enemies-act");
  private static final List<String> STEMS =
      List.of(
          "custody",
          "prison",
          "torture",
          "injunction",
          "judge",
          "habeas",
          "asylum",
          "flight",
          "shackles",
          "Venezuelans",
          "transfer",
          "detention",
          "lawsuit",
          "released",
          "capacity",
          "minors",
          "disappearance",
          "deported",
          "cell",
          "treaty",
          "hunger",
          "strike",
          "lawyer",
          "family",
          "guards",
          "inmates",
          "court",
          "appeal",
          "order",
          "deaths",
          "hospital",
          "autopsy",
          "police",
          "soldiers",
          "gang",
          "tattoo",
          "border",
          "asylum-seeker",
          "removal",
          "contract",
          "payment",
          "millions",
          "president",
          "minister",
          "congress",
          "embassy",
          "airport",
          "island",
          "base",
          "tribunal",
          "commission",
          "rapporteur",
          "petition",
          "ruling",
          "hearing",
          "witness",
          "evidence",
          "abuse",
          "beating",
          "isolation",
          "overcrowding",
          "visit");

  /** With invented forms of them: people ask for some hundred words, and news has a few of them. */
  private static final List<String> WORDS =
      STEMS.stream().flatMap(stem -> Stream.of(stem, stem + "s", "re" + stem)).toList();

  private Matching() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int many =
        args.length > 1 && args[1].chars().allMatch(Character::isDigit)
            ? Integer.parseInt(args[1])
            : 100_000;
    long before = heap();
    List<Subscription> subscriptions = subscriptions(many, new Random(7));
    long drawn = heap();
    SubscriptionIndex index = new SubscriptionIndex();
    long start = System.nanoTime();
    index.update(subscriptions);
    Duration built = Duration.ofNanos(System.nanoTime() - start);
    long indexed = heap();
    long matches = 0;
    List<Double> millis = new ArrayList<>();
    List<Double> computed = new ArrayList<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    DrawnNews news = new DrawnNews(new Random(11), WORDS, PLACES, TREATIES);
    for (int i = 0; i < WARM_UP + FINDINGS; i++) {
      Findable finding = news.next();
      long begun = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      int found = index.matching(finding).size();
      if (i >= WARM_UP) {
        computed.add((threads.getCurrentThreadCpuTime() - cpu) / 1e6);
        millis.add((System.nanoTime() - begun) / 1e6);
        matches += found;
      }
    }
    millis.sort(Double::compare);
    computed.sort(Double::compare);
    out.printf(
        Locale.ROOT,
        "%d subscriptions: indexed in %.1f s; heap %d MiB for the subscriptions, %d MiB for the index%n",
        many,
        built.toMillis() / 1e3,
        (drawn - before) >> 20,
        (indexed - drawn) >> 20);
    out.printf(
        Locale.ROOT,
        "one finding, %d on average answered: p50 %.2f ms, p99 %.2f ms, most %.2f ms%n",
        matches / FINDINGS,
        millis.get(FINDINGS / 2),
        millis.get(FINDINGS * 99 / 100),
        millis.getLast());
    out.printf(
        Locale.ROOT,
        "computing time of it, whatever else the machine does: p50 %.2f ms, p99 %.2f ms%n",
        computed.get(FINDINGS / 2),
        computed.get(FINDINGS * 99 / 100));
  }

  private static List<Subscription> subscriptions(int many, Random random) {
    SecureRandom secure = new SecureRandom();
    List<Subscription> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(
          new Subscription(
              SubscriptionId.random(secure),
              SubscriberId.random(secure),
              Frequency.IMMEDIATE,
              narrowing(i, random)));
    }
    return all;
  }

  private static Narrowing narrowing(int number, Random random) {
    if (number % 1_000 == 0) {
      return Narrowing.NONE;
    }
    return switch (number % 3) {
      case 0 ->
          new Narrowing(
              Set.of(),
              some(List.of(Indicator.values()), 4, random),
              some(PLACES, 3, random),
              Set.of(),
              Set.of(),
              Set.of(),
              Set.of(),
              null,
              random.nextInt(4) * 0.2);
      case 1 ->
          new Narrowing(
              EnumSet.of(FindingKind.LEGAL),
              Set.of(),
              Set.of(),
              some(List.of(LegalType.values()), 4, random),
              random.nextBoolean() ? some(TREATIES, 2, random) : Set.of(),
              random.nextBoolean() ? Set.of(one(List.of(WatchTopic.values()), random)) : Set.of(),
              Set.of(),
              null,
              0);
      default ->
          new Narrowing(
              Set.of(),
              Set.of(),
              Set.of(),
              Set.of(),
              Set.of(),
              Set.of(),
              Set.of(),
              query(random),
              0);
    };
  }

  private static String query(Random random) {
    String first = one(WORDS, random);
    String second = one(WORDS, random);
    return switch (random.nextInt(4)) {
      case 0 -> first + " AND " + second;
      case 1 -> "\"" + first + " " + second + "\"";
      case 2 -> "title:" + first + " OR (" + second + " AND " + one(WORDS, random) + ")";
      default -> "\"" + first + " " + second + "\"~5 AND NOT " + one(WORDS, random);
    };
  }

  private static <T> Set<T> some(List<T> of, int most, Random random) {
    Set<T> drawn = new HashSet<>();
    for (int i = 0; i <= random.nextInt(most); i++) {
      drawn.add(one(of, random));
    }
    return drawn;
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
