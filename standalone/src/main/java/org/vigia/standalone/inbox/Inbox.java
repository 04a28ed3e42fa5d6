package org.vigia.standalone.inbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.vigia.runtime.OperatorException;

/**
 * Listens for SMTP (RFC 5321) and keeps every mail in memory, the latest {@value #KEPT} of them.
 * Thread-safe.
 *
 * <p>A message with several recipients is accepted once for each of them, as SMTP has it: {@link
 * #mails()} shows one mail a recipient.
 */
public final class Inbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final int KEPT = 2_000;
  private static final int LARGEST_MESSAGE = 4 * 1024 * 1024;
  private static final int CONNECTIONS = 50;
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final int NOT_READABLE = 554;

  private final InstantSource clock;
  private final SMTPServer server;
  private final Map<Integer, ReceivedMail> mails = new LinkedHashMap<>();
  private int count;

  private Inbox(InetSocketAddress address, InstantSource clock) {
    this.clock = clock;
    this.server =
        SMTPServer.port(address.getPort())
            .bindAddress(address.getAddress())
            .hostName("inbox.invalid")
            .softwareName("vigia inbox")
            .maxMessageSize(LARGEST_MESSAGE)
            .maxConnections(CONNECTIONS)
            .connectionTimeout((int) SILENCE.toSeconds(), TimeUnit.SECONDS)
            .messageHandler((context, from, to, data) -> accept(from, to, data))
            .build();
  }

  /**
   * Starts listening.
   *
   * @param address resolved; port 0: any free one
   * @throws OperatorException if the port is taken or not allowed
   */
  public static Inbox start(InetSocketAddress address, InstantSource clock) {
    Inbox inbox = new Inbox(address, clock);
    try {
      inbox.server.start();
    } catch (RuntimeException e) {
      throw new OperatorException(
          "cannot listen for mail on "
              + address.getHostString()
              + ":"
              + address.getPort()
              + " (the port is taken or not allowed); choose another",
          e);
    }
    return inbox;
  }

  /** Where it listens. */
  public int port() {
    return server.getPortAllocated();
  }

  /** What has arrived, oldest first. */
  public synchronized List<ReceivedMail> mails() {
    return new ArrayList<>(mails.values());
  }

  /** The mail of a number; empty where there is none, or none any more. */
  public synchronized Optional<ReceivedMail> mail(int number) {
    return Optional.ofNullable(mails.get(number));
  }

  @Override
  public void close() {
    server.stop();
  }

  private void accept(String from, String to, byte[] data) throws RejectException {
    Instant now = clock.instant();
    try {
      MailParts parts = MailParts.of(data);
      keep(from, to, data, now, parts);
    } catch (MessagingException | IOException e) {
      LOG.atWarn().setCause(e).log("a mail could not be read");
      throw new RejectException(NOT_READABLE, "this is not a readable message");
    }
  }

  private synchronized void keep(String from, String to, byte[] data, Instant now, MailParts parts)
      throws MessagingException, IOException {
    count++;
    mails.put(
        count,
        new ReceivedMail(
            count,
            now,
            from,
            List.of(to),
            parts.subject(),
            parts.text(),
            parts.messageId(),
            new String(data, StandardCharsets.UTF_8)));
    mails.remove(count - KEPT);
  }
}
