package org.vigia.standalone.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vigia.contract.VigiaJson;
import org.vigia.standalone.demo.Demo;
import org.vigia.standalone.demo.DemoReport;
import org.vigia.standalone.node.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code vigia demo}: the whole system against the bundled sample press. */
@Command(
    name = "demo",
    description =
        "Runs everything against a small invented press on this machine, and shows the mails that come of it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--once", description = "end when the story is told")
  private boolean once;

  @Option(names = "--json", description = "print what happened as JSON on standard output")
  private boolean json;

  @Option(
      names = "--web-port",
      defaultValue = "0",
      description = "port of the dashboard; 0: any free one (default: ${DEFAULT-VALUE})")
  private int webPort;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    Instant started = Console.processStart();
    Console console = new Console(command, started);
    try (TemporaryFolder folder = TemporaryFolder.make("vigia-demo", "the demo", console);
        Demo demo = Demo.start(folder.path(), started, InstantSource.system(), webPort, console)) {
      console.step("ready; dashboard " + demo.dashboard() + "  inbox " + demo.inbox());
      if (!once) {
        demo.outlets()
            .forEach((name, address) -> console.step("  " + name + " (sample): " + address));
      }
      DemoReport report = demo.tell();
      if (json) {
        console.print(json(report));
        differences(console, report);
      } else {
        tell(console, report);
      }
      if (!once) {
        console.step("the story is told; look at the dashboard and the inbox, stop with Ctrl-C");
        Running.untilStopped(() -> end(demo, folder));
      }
      return report.mails().allRight() ? 0 : 1;
    }
  }

  private static void tell(Progress console, DemoReport report) {
    DemoReport.Mails mails = report.mails();
    console.step(
        String.format(
            Locale.ROOT,
            "%d articles read, %d statistics and %d legal developments found",
            report.articles(),
            report.statistics(),
            report.legalDevelopments()));
    console.step(
        String.format(
            Locale.ROOT,
            "mails: %d expected, %d received, %d missing, %d unexpected, %d repeated",
            mails.expected(),
            mails.received(),
            mails.missing(),
            mails.unexpected(),
            mails.repeated()));
    differences(console, report);
  }

  private static void differences(Progress console, DemoReport report) {
    report.differences().forEach(difference -> console.step("  " + difference));
  }

  private static String json(DemoReport report) {
    ObjectNode tree = VigiaJson.mapper().valueToTree(report);
    tree.remove("differences");
    return VigiaJson.mapper().writeValueAsString(tree);
  }

  private static void end(Demo demo, TemporaryFolder folder) {
    demo.close();
    folder.close();
  }
}
