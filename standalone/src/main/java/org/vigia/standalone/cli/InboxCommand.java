package org.vigia.standalone.cli;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.WebConfig;
import org.vigia.runtime.web.WebServer;
import org.vigia.standalone.inbox.Inbox;
import org.vigia.standalone.inbox.InboxPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "inbox",
    description = "Stands in for a mail server: keeps every mail it is given and shows it.")
final class InboxCommand implements Callable<Integer> {
  @Option(
      names = "--smtp",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:2525",
      description = "Where it listens for mail; ${DEFAULT-VALUE} unless given.")
  private String smtp = "";

  @Option(
      names = "--web",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:8025",
      description = "Where it shows the mails; ${DEFAULT-VALUE} unless given.")
  private String web = "";

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "vigia-inbox-end"));
    try (Inbox inbox = Inbox.start(resolved(smtp), InstantSource.system());
        WebServer pages =
            WebServer.start(
                new WebConfig(web, URI.create("http://" + web)),
                List.of(
                    routes -> routes.get("/", context -> context.redirect("/inbox")),
                    new InboxPages(inbox, "/inbox")),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                Map::of)) {
      System.out.printf(
          "inbox: mail to port %d, shown at %s/inbox%n", inbox.port(), pages.address());
      end.await();
    }
    return 0;
  }

  private static InetSocketAddress resolved(String listen) {
    InetSocketAddress wanted = new WebConfig(listen, URI.create("http://localhost")).address();
    InetSocketAddress address = new InetSocketAddress(wanted.getHostString(), wanted.getPort());
    if (address.isUnresolved()) {
      throw new OperatorException(
          "this machine has no address '" + wanted.getHostString() + "' to listen on");
    }
    return address;
  }
}
