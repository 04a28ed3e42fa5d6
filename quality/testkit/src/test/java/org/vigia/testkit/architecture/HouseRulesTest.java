package org.vigia.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.vigia.ingest.sample.RuleBreaker;

final class HouseRulesTest {
  @Test
  void brokenRulesAreNamed() {
    // given
    JavaClasses classes = new ClassFileImporter().importClasses(RuleBreaker.class);

    // when
    var broken =
        HouseRules.rules(Module.INGEST).stream()
            .filter(rule -> rule.evaluate(classes).hasViolation())
            .map(rule -> rule.getDescription())
            .toList();

    // then
    assertThat(broken)
        .containsExactlyInAnyOrder(
            "every package is @NullMarked",
            "only the command line prints",
            "logging is SLF4J",
            "no static mutable state",
            "time comes in through the constructor");
  }

  @Test
  void aStageMayNotKnowAnotherStage() {
    assertThat(Module.ALERTS.forbiddenPackages())
        .contains("org.vigia.enrich..", "org.vigia.ingest..", "org.vigia.dashboard..")
        .doesNotContain("org.vigia.contract..", "org.vigia.runtime..", "org.vigia.alerts..");
  }
}
