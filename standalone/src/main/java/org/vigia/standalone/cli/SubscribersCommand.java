package org.vigia.standalone.cli;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.Subscribers;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.Indicator;
import org.vigia.contract.Language;
import org.vigia.contract.LegalType;
import org.vigia.contract.WatchTopic;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.VigiaConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigia subscribers}: who gets mail, for the operator. */
@Command(
    name = "subscribers",
    description = "Lists, adds, removes and exports those who get mail.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SubscribersCommand.ListAll.class,
      SubscribersCommand.Add.class,
      SubscribersCommand.Remove.class,
      SubscribersCommand.ListSuppressed.class,
      SubscribersCommand.Lift.class,
      SubscribersCommand.Export.class
    })
final class SubscribersCommand extends CommandGroup {
  /** What the subcommands share. */
  abstract static class OnTheStore implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      VigiaConfig settings = config.load();
      check(settings);
      try (Subscribers subscribers = Subscribers.open(settings, InstantSource.system())) {
        return work(subscribers, new Console(command, Console.processStart()));
      }
    }

    /** Looks at the options before anything is opened. */
    void check(VigiaConfig settings) {}

    abstract int work(Subscribers subscribers, Console console);
  }

  /** {@code vigia subscribers list}. */
  @Command(
      name = "list",
      description = "Prints everybody with what they asked for.",
      mixinStandardHelpOptions = true)
  static final class ListAll extends OnTheStore {
    @Override
    int work(Subscribers subscribers, Console console) {
      List<Subscribers.Entry> all = subscribers.list();
      for (Subscribers.Entry entry : all) {
        String wanted =
            entry.subscriptions().stream()
                .map(s ->
                    s.frequency().id() + (s.narrowing().isEmpty() ? " everything" : " narrowed"))
                .collect(Collectors.joining(", "));
        console.print(
            String.format(
                "%-32s %-2s %-12s %s",
                entry.subscriber().address().value(),
                entry.subscriber().language().id(),
                entry.subscriber().state().id(),
                wanted));
      }
      console.print(all.size() + (all.size() == 1 ? " subscriber" : " subscribers"));
      return 0;
    }
  }

  /** {@code vigia subscribers add}. */
  @Command(
      name = "add",
      description =
          "Adds somebody who gets every alert, or only those that the options name; each may be repeated.",
      mixinStandardHelpOptions = true)
  static final class Add extends OnTheStore {
    @Option(names = "--email", required = true, description = "their address")
    private String email = "";

    @Option(
        names = "--language",
        defaultValue = "en",
        description = "en or es (default: ${DEFAULT-VALUE})")
    private String language = "en";

    @Option(
        names = "--frequency",
        defaultValue = "immediate",
        description = "immediate, hourly, daily or weekly (default: ${DEFAULT-VALUE})")
    private String frequency = "immediate";

    @Option(
        names = "--confirmed",
        description = "they have said yes already; otherwise they are asked by mail first")
    private boolean confirmed;

    @Option(
        names = "--time-zone",
        defaultValue = "UTC",
        description = "where digests are due in the morning, e.g. America/El_Salvador")
    private String zone = "UTC";

    @Option(
        names = "--query",
        description = "free words, as in: CECOT AND (deaths OR \"in custody\")")
    private @Nullable String query;

    @Option(names = "--kind", description = "statistic or legal")
    private List<String> kinds = List.of();

    @Option(names = "--indicator", description = "such as deaths-in-custody")
    private List<String> indicators = List.of();

    @Option(names = "--place", description = "such as country:SV or facility:cecot")
    private List<String> places = List.of();

    @Option(names = "--type", description = "of legal developments, such as injunction")
    private List<String> types = List.of();

    @Option(names = "--instrument", description = "such as cat or alien-enemies-act")
    private List<String> instruments = List.of();

    @Option(names = "--topic", description = "cecot, deportations or guantanamo")
    private List<String> topics = List.of();

    @Option(names = "--source", description = "id of a source, or name of an outlet")
    private List<String> sources = List.of();

    @Option(
        names = "--min-confidence",
        defaultValue = "0",
        description = "0 to 1 (default: ${DEFAULT-VALUE})")
    private double minConfidence;

    @Override
    void check(VigiaConfig settings) {
      KnownNames.requireSources(settings, sources);
      KnownNames.requireInstruments(instruments);
      KnownNames.requirePlaces(places);
    }

    @Override
    int work(Subscribers subscribers, Console console) {
      Subscribers.Entry added = subscribers.add(request());
      console.print(
          "added "
              + added.subscriber().address().value()
              + " ("
              + added.subscriber().state().id()
              + ")");
      return 0;
    }

    private Subscribers.Request request() {
      return new Subscribers.Request(
          email,
          one("--language", Language::ofId, language),
          one("--frequency", Frequency::ofId, frequency),
          confirmed,
          zone(),
          narrowing());
    }

    private Narrowing narrowing() {
      try {
        return new Narrowing(
            all("--kind", FindingKind::ofId, kinds),
            all("--indicator", Indicator::ofId, indicators),
            new LinkedHashSet<>(places),
            all("--type", LegalType::ofId, types),
            new LinkedHashSet<>(instruments),
            all("--topic", WatchTopic::ofId, topics),
            new LinkedHashSet<>(sources),
            query,
            minConfidence);
      } catch (IllegalArgumentException e) {
        throw new OperatorException(String.valueOf(e.getMessage()), e);
      }
    }

    private ZoneId zone() {
      try {
        return ZoneId.of(zone);
      } catch (DateTimeException e) {
        throw new OperatorException(
            "--time-zone: '" + zone + "' is no time zone such as America/El_Salvador", e);
      }
    }

    private static <T> Set<T> all(String option, Function<String, T> reader, List<String> values) {
      return values.stream().map(value -> one(option, reader, value)).collect(Collectors.toSet());
    }

    private static <T> T one(String option, Function<String, T> reader, String value) {
      try {
        return reader.apply(value);
      } catch (IllegalArgumentException e) {
        throw new OperatorException(option + ": " + e.getMessage(), e);
      }
    }
  }

  /** {@code vigia subscribers remove}. */
  @Command(
      name = "remove",
      description = "Removes somebody; their address is gone at once.",
      mixinStandardHelpOptions = true)
  static final class Remove extends OnTheStore {
    @Parameters(paramLabel = "EMAIL", arity = "0..1")
    private @Nullable String email;

    @Option(names = "--email", paramLabel = "EMAIL")
    private @Nullable String named;

    @Override
    int work(Subscribers subscribers, Console console) {
      String address = named == null ? email : named;
      if (address == null) {
        throw new OperatorException(
            "name the address: vigia subscribers remove somebody@example.org");
      }
      boolean removed = subscribers.remove(address);
      console.print(removed ? "removed" : "there was nobody with this address");
      return removed ? 0 : 1;
    }
  }

  /** {@code vigia subscribers suppressed}. */
  @Command(
      name = "suppressed",
      description = "Prints the addresses that get no mail because none arrives there.",
      mixinStandardHelpOptions = true)
  static final class ListSuppressed extends OnTheStore {
    @Override
    int work(Subscribers subscribers, Console console) {
      List<Subscribers.Suppressed> all = subscribers.suppressed();
      for (Subscribers.Suppressed one : all) {
        console.print(
            String.format(
                "%-32s %s  %s", one.email().orElse("(removed)"), one.since(), one.reason()));
      }
      console.print(all.size() + (all.size() == 1 ? " address" : " addresses"));
      return 0;
    }
  }

  /** {@code vigia subscribers lift}. */
  @Command(
      name = "lift",
      description = "Lets an address have mail again that got none because none arrived there.",
      mixinStandardHelpOptions = true)
  static final class Lift extends OnTheStore {
    @Parameters(paramLabel = "EMAIL")
    private String email = "";

    @Override
    int work(Subscribers subscribers, Console console) {
      boolean lifted = subscribers.lift(email);
      console.print(lifted ? "lifted" : "this address was not suppressed");
      return lifted ? 0 : 1;
    }
  }

  /** {@code vigia subscribers export}. */
  @Command(
      name = "export",
      description = "Prints all that is kept of subscribers, as JSON.",
      mixinStandardHelpOptions = true)
  static final class Export extends OnTheStore {
    @Override
    int work(Subscribers subscribers, Console console) {
      console.print(subscribers.exportJson());
      return 0;
    }
  }
}
