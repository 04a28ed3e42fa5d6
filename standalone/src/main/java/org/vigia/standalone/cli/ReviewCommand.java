package org.vigia.standalone.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.vigia.alerts.Subscribers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia review}: the way to the operator's page. */
@Command(
    name = "review",
    description = {
      "Prints a link to the page where you decide on the mistakes that readers reported.",
      "It works for 12 hours, for whoever has it; --end ends all such links at once."
    },
    mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
  private static final Duration LIFE = Duration.ofHours(12);

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--end", description = "Ends every link printed so far, and prints none.")
  private boolean end;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    Console console = new Console(command, Console.processStart());
    try (Subscribers subscribers = Subscribers.open(config.load(), InstantSource.system())) {
      if (end) {
        subscribers.endReviewLinks();
        console.step("every link to the review page that was printed so far has ended");
        return 0;
      }
      console.print(subscribers.reviewLink(LIFE).toString());
      long open = subscribers.openReports();
      console.step(
          switch ((int) Math.min(open, 2)) {
            case 0 -> "no report waits for a decision";
            case 1 -> "1 report waits for a decision";
            default -> open + " reports wait for a decision";
          });
    }
    return 0;
  }
}
