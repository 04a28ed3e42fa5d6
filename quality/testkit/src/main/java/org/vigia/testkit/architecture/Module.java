package org.vigia.testkit.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The modules that ship and what each may depend on: the table in {@code ARCHITECTURE.md}, in a
 * form a test can hold.
 *
 * <p>The package of {@code INGEST} is {@code org.vigia.ingest}, and so on.
 */
public enum Module {
  CONTRACT,
  RUNTIME(CONTRACT),
  ARCHIVE(CONTRACT, RUNTIME),
  INGEST(CONTRACT, RUNTIME, ARCHIVE),
  ENRICH(CONTRACT, RUNTIME),
  ALERTS(CONTRACT, RUNTIME),
  DASHBOARD(CONTRACT, RUNTIME),
  STANDALONE(CONTRACT, RUNTIME, ARCHIVE, INGEST, ENRICH, ALERTS, DASHBOARD);

  private final Set<Module> mayDependOn;

  Module(Module... mayDependOn) {
    this.mayDependOn = Set.of(mayDependOn);
  }

  String rootPackage() {
    return "org.vigia." + name().toLowerCase(Locale.ROOT);
  }

  /** Package patterns, in ArchUnit's syntax, of the other modules that this one must not know. */
  Set<String> forbiddenPackages() {
    return Stream.concat(
            Arrays.stream(values())
                .filter(other -> other != this && !mayDependOn.contains(other))
                .map(other -> other.rootPackage() + ".."),
            Stream.of(
                "org.vigia.testkit..",
                "org.vigia.samples..",
                "org.vigia.evaluation..",
                "org.vigia.benchmarks.."))
        .collect(toUnmodifiableSet());
  }
}
