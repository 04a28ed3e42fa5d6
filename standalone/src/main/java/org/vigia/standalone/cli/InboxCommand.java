package org.vigia.standalone.cli;

import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.vigia.standalone.inbox.InboxPages;
import org.vigia.standalone.inbox.MailCatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code vigia inbox}: a mail server for trials. */
@Command(
    name = "inbox",
    description =
        "Takes every mail by SMTP, passes none on, and shows them on a web page: for trials.",
    mixinStandardHelpOptions = true)
final class InboxCommand implements Callable<Integer> {
  @Option(
      names = "--smtp",
      defaultValue = "127.0.0.1:2525",
      converter = Address.class,
      description = "where mail is taken (default: ${DEFAULT-VALUE})")
  private InetSocketAddress smtp = new InetSocketAddress(0);

  @Option(
      names = "--web",
      defaultValue = "127.0.0.1:8025",
      converter = Address.class,
      description = "where mail is shown (default: ${DEFAULT-VALUE})")
  private InetSocketAddress web = new InetSocketAddress(0);

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    MailCatcher mails = MailCatcher.start(smtp, InstantSource.system());
    InboxPages pages = InboxPages.start(web, mails);
    new Console(command, Console.processStart())
        .step("taking mail on port " + mails.port() + ", shown at " + pages.address());
    Running.untilStopped(() -> {
      pages.close();
      mails.close();
    });
    return 0;
  }

  static final class Address implements ITypeConverter<InetSocketAddress> {
    @Override
    public InetSocketAddress convert(String value) {
      int colon = value.lastIndexOf(':');
      try {
        return new InetSocketAddress(
            value.substring(0, colon), Integer.parseInt(value.substring(colon + 1)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new TypeConversionException("must be host:port, not '" + value + "'");
      }
    }
  }
}
