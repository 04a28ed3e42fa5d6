package org.vigia.standalone;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vigia.testkit.architecture.HouseRules;
import org.vigia.testkit.architecture.Module;

final class ArchitectureTest {
  @TestFactory
  Stream<DynamicTest> theHouseRulesHold() {
    return HouseRules.of(Module.STANDALONE);
  }
}
