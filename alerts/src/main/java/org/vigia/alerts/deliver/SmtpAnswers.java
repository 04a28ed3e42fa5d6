package org.vigia.alerts.deliver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Reads what went wrong out of the mail library's exceptions: an answer about the recipient or the
 * content speaks of this mail (RFC 5321 §4.2.1: 4yz try again, 5yz do not), anything else of the
 * server.
 */
final class SmtpAnswers {
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
  private static final Pattern STATUS = Pattern.compile("\\b(5\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final int LONGEST_REASON = 300;
  private static final int SERVICE_NOT_AVAILABLE = 421;

  private SmtpAnswers() {}

  static SendOutcome outcome(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    Optional<SendOutcome> general = Optional.empty();
    Throwable last = failure;
    while (!open.isEmpty()) {
      Throwable cause = open.removeFirst();
      if (!seen.add(cause)) {
        continue;
      }
      last = cause;
      switch (cause) {
        case SMTPAddressFailedException address -> {
          return aboutTheRecipient(address.getReturnCode(), address);
        }
        case SMTPSenderFailedException sender -> {
          return new SendOutcome.Unavailable(
              "the mail server does not take mail from this sender: " + reason(sender));
        }
        case AuthenticationFailedException authentication -> {
          return new SendOutcome.Unavailable(
              "the mail server does not take user name and password: " + reason(authentication));
        }
        case SMTPSendFailedException send -> {
          if (general.isEmpty()) {
            general = Optional.of(answered(send.getReturnCode(), send));
          }
        }
        default -> {}
      }
      if (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
        open.add(messaging.getNextException());
      }
      if (cause.getCause() != null) {
        open.add(cause.getCause());
      }
    }
    Throwable root = last;
    return general.orElseGet(() -> new SendOutcome.Unavailable(reason(root)));
  }

  /**
   * That a mailbox does not exist is for good; that it is full, or that a filter does not like us,
   * is not (RFC 3463 §3).
   */
  private static SendOutcome aboutTheRecipient(int code, Throwable answer) {
    SendOutcome outcome = answered(code, answer);
    Matcher status = STATUS.matcher(String.valueOf(answer.getMessage()));
    boolean gone = !status.find() || new Bounce("", status.group(1)).isPermanent();
    return outcome instanceof SendOutcome.Rejected rejected
        ? new SendOutcome.Rejected(rejected.reason(), gone)
        : outcome;
  }

  private static SendOutcome answered(int code, Throwable answer) {
    if (code == SERVICE_NOT_AVAILABLE || code < 400) {
      return new SendOutcome.Unavailable(reason(answer));
    }
    return code < 500
        ? new SendOutcome.Postponed(reason(answer))
        : new SendOutcome.Rejected(reason(answer));
  }

  /** One line without addresses: servers like to repeat them. */
  private static String reason(Throwable failure) {
    String message =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    String line =
        ADDRESS
            .matcher(message)
            .replaceAll("(address)")
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .strip();
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
  }
}
