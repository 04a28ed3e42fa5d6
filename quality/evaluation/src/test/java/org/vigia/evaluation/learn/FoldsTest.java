package org.vigia.evaluation.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final List<String> ARTICLES = List.of("a1", "a2", "a3", "b1", "b2", "a4", "b3");

  @Test
  void every_article_is_held_out_once_and_never_learned_from_then() {
    List<String> heldOutInAll = new ArrayList<>();

    Folds.each(
        ARTICLES,
        FoldsTest::set,
        3,
        (others, heldOut) -> {
          assertThat(others).doesNotContainAnyElementsOf(heldOut);
          assertThat(others.size() + heldOut.size()).isEqualTo(ARTICLES.size());
          heldOutInAll.addAll(heldOut);
        });

    assertThat(heldOutInAll).containsExactlyInAnyOrderElementsOf(ARTICLES);
  }

  @Test
  void every_fold_has_its_share_of_each_set() {
    assertThat(Folds.of(ARTICLES, FoldsTest::set, 3)).containsExactly(0, 1, 2, 0, 1, 0, 2);
  }

  private static String set(String article) {
    return article.substring(0, 1);
  }
}
