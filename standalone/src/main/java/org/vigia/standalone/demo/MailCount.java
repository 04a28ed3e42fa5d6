package org.vigia.standalone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigia.standalone.inbox.ReceivedMail;
import org.vigia.standalone.press.ExpectedMail;
import org.vigia.standalone.press.PressArticle;
import org.vigia.standalone.press.SamplePress;

/** Compares the mails that came with those that the story calls for: by reader and article. */
final class MailCount {
  private final Map<String, String> addresses = new HashMap<>();
  private final List<String> links = new ArrayList<>();
  private final Map<String, String> linkOf = new HashMap<>();

  MailCount(SamplePress press) {
    press.story().subscribers().forEach(s -> addresses.put(s.id(), s.email()));
    for (PressArticle article : press.articles()) {
      String link = press.articleUri(article).toString();
      linkOf.put(article.id(), link);
      links.add(link);
    }
  }

  /** The counts, given all mails and the expectations of the steps that were told. */
  DemoReport.Mails count(List<ExpectedMail> expected, List<ReceivedMail> received) {
    Map<String, Integer> wanted = new HashMap<>();
    expected.forEach(mail -> wanted.merge(key(mail), 1, Integer::sum));
    Map<String, Integer> got = new HashMap<>();
    received.forEach(mail -> got.merge(key(mail), 1, Integer::sum));
    int missing = 0;
    int repeated = 0;
    for (Map.Entry<String, Integer> mail : wanted.entrySet()) {
      int arrived = got.getOrDefault(mail.getKey(), 0);
      missing += Math.max(0, mail.getValue() - arrived);
      repeated += Math.max(0, arrived - mail.getValue());
    }
    int unexpected =
        got.entrySet().stream()
            .filter(mail -> !wanted.containsKey(mail.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return new DemoReport.Mails(expected.size(), received.size(), missing, unexpected, repeated);
  }

  /** In words, which mails are missing, unexpected or repeated. */
  List<String> differences(List<ExpectedMail> expected, List<ReceivedMail> received) {
    Map<String, Integer> balance = new TreeMap<>();
    expected.forEach(mail -> balance.merge(key(mail), -1, Integer::sum));
    received.forEach(mail -> balance.merge(key(mail), 1, Integer::sum));
    List<String> differences = new ArrayList<>();
    balance.forEach((mail, count) -> {
      if (count != 0) {
        differences.add((count < 0 ? "mail missing: " : "mail too many: ") + mail);
      }
    });
    return differences;
  }

  /** The link of the article that a mail tells of; empty if it names none of the press. */
  String linkIn(ReceivedMail mail) {
    // A mail also links to who told the figure before and to other sources; its own article stands
    // last. Where one address begins as another does, the longer is meant.
    return links.stream()
        .filter(link -> mail.text().contains(link))
        .max(
            Comparator.comparingInt((String link) -> mail.text().lastIndexOf(link))
                .thenComparingInt(String::length))
        .orElse("");
  }

  private String key(ExpectedMail mail) {
    return addresses.get(mail.subscriberId()) + " " + linkOf.get(mail.articleId());
  }

  private String key(ReceivedMail mail) {
    return String.join(",", mail.recipients()) + " " + linkIn(mail);
  }
}
