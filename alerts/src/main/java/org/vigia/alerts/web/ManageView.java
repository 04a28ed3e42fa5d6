package org.vigia.alerts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own page as its template sees it.
 *
 * @param base what its addresses start with
 * @param state whether mails come, in words
 * @param done what has just been done, null where nothing was
 */
public record ManageView(
    PageFrame frame,
    String base,
    String email,
    String state,
    boolean active,
    @Nullable String done,
    @Nullable String problem,
    List<Choice> languages,
    List<Choice> zones,
    List<Item> subscriptions) {
  public ManageView {
    languages = List.copyOf(languages);
    zones = List.copyOf(zones);
    subscriptions = List.copyOf(subscriptions);
  }

  /**
   * A subscription.
   *
   * @param feed where it can be read as a feed
   */
  public record Item(String about, String frequency, String url, String feed) {}
}
