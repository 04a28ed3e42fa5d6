package org.vigia.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.StatisticFinding;
import org.vigia.standalone.press.ExpectedAlert;
import org.vigia.standalone.press.PressArticle;
import org.vigia.standalone.press.SamplePress;

/**
 * Compares the news that was found with what the story calls for, article by article, in words for
 * people.
 */
final class NewsCheck {
  private NewsCheck() {}

  static List<String> differences(
      SamplePress press, List<StatisticFinding> statistics, List<LegalFinding> legal) {
    List<String> differences = new ArrayList<>();
    for (PressArticle article : press.articles()) {
      if (press.releasedAt(article.id()).isPresent() && article.step() > 1) {
        differences.addAll(differences(press, article, statistics, legal));
      }
    }
    return differences;
  }

  private static List<String> differences(
      SamplePress press,
      PressArticle article,
      List<StatisticFinding> statistics,
      List<LegalFinding> legal) {
    String link = press.articleUri(article).toString();
    List<String> found = new ArrayList<>();
    for (StatisticFinding f : statistics) {
      if (f.novelty().isNews()
          && isOf(f.article().url().toString(), f.article().version(), link, article)) {
        found.add(
            f.indicator().id()
                + " "
                + f.value().stripTrailingZeros().toPlainString()
                + " "
                + f.place());
      }
    }
    for (LegalFinding f : legal) {
      if (f.novelty().isNews()
          && isOf(f.article().url().toString(), f.article().version(), link, article)) {
        found.add(f.type().id());
      }
    }
    List<String> differences = new ArrayList<>();
    for (ExpectedAlert alert : article.expect().alerts()) {
      String wanted = words(alert);
      if (!found.remove(wanted)) {
        differences.add(article.id() + " missing: " + wanted);
      }
    }
    found.forEach(extra -> differences.add(article.id() + " unexpected: " + extra));
    return differences;
  }

  private static boolean isOf(String url, int version, String link, PressArticle article) {
    return url.equals(link) && version == article.version();
  }

  private static String words(ExpectedAlert alert) {
    return switch (alert) {
      case ExpectedAlert.Statistic s ->
          String.format(
              Locale.ROOT,
              "%s %s %s",
              s.indicator().id(),
              s.value().stripTrailingZeros().toPlainString(),
              s.place());
      case ExpectedAlert.Legal legal -> legal.type().id();
    };
  }
}
