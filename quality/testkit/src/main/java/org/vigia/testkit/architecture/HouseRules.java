package org.vigia.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house for one module, as JUnit tests. A module's architecture test is:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> theHouseRulesHold() {
 *   return HouseRules.of(Module.INGEST);
 * }
 * }</pre>
 */
public final class HouseRules {
  /** The command line is where text for people goes to the terminal. */
  private static final String COMMAND_LINE = "org.vigia.standalone.cli..";

  private HouseRules() {}

  /** One test a rule, over the production classes of the module found on the class path. */
  public static Stream<DynamicTest> of(Module module) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(module.rootPackage());
    return rules(module).stream()
        .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }

  static List<ArchRule> rules(Module module) {
    return Stream.concat(
            Stream.of(
                modulesKeepApart(module),
                everyPackageIsNullMarked(),
                noStandardStreams(),
                noJavaUtilLogging(),
                noStaticMutableState(),
                timeComesFromOutside(),
                packagesFormNoCycles(module)),
            Fence.ALL.stream().map(HouseRules::fenced))
        .map(rule -> rule.allowEmptyShould(true))
        .toList();
  }

  private static ArchRule modulesKeepApart(Module module) {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(module.forbiddenPackages().toArray(String[]::new))
        .as(module.rootPackage() + " knows only the modules it may depend on");
  }

  private static ArchRule fenced(Fence fence) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(fence.homes().toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(fence.types().toArray(String[]::new))
        .as(fence.library() + " stays in " + String.join(" and ", fence.homes()));
  }

  private static ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                    new SimpleConditionEvent(
                        item, marked, item.getPackageName() + " lacks a @NullMarked package-info"));
              }
            })
        .as("every package is @NullMarked");
  }

  private static ArchRule noStandardStreams() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(COMMAND_LINE)
        .should(ACCESS_STANDARD_STREAMS)
        .as("only the command line prints");
  }

  private static ArchRule noJavaUtilLogging() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(COMMAND_LINE)
        .should(accessClassesThat(resideInAPackage("java.util.logging..")))
        .as("logging is SLF4J");
  }

  private static ArchRule noStaticMutableState() {
    return fields().that().areStatic().should().haveModifier(FINAL).as("no static mutable state");
  }

  /**
   * {@code InstantSource.system()} in a composition root is fine; asking the wall clock in place is
   * not.
   */
  private static ArchRule timeComesFromOutside() {
    return noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .as("time comes in through the constructor");
  }

  private static ArchRule packagesFormNoCycles(Module module) {
    return slices()
        .matching(module.rootPackage() + ".(*)..")
        .should()
        .beFreeOfCycles()
        .as("the packages of " + module.rootPackage() + " form no cycles");
  }
}
