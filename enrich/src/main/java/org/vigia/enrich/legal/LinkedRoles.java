package org.vigia.enrich.legal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a linked name is to a legal report, by its id. */
final class LinkedRoles {
  private static final Set<NounClass> NOTHING = EnumSet.noneOf(NounClass.class);
  private static final Set<NounClass> INTERNATIONAL = EnumSet.of(NounClass.INTERNATIONAL);
  private static final Set<NounClass> AGENCY = EnumSet.of(NounClass.AGENCY);
  private static final Set<NounClass> LEGISLATURE = EnumSet.of(NounClass.LEGISLATURE);
  private static final Set<NounClass> PARTY = EnumSet.of(NounClass.PARTY);

  private static final Map<String, Set<NounClass>> KNOWN =
      Map.ofEntries(
          Map.entry("org:us-supreme-court", EnumSet.of(NounClass.COURT, NounClass.HIGH_COURT)),
          Map.entry("org:us-congress", LEGISLATURE),
          Map.entry("org:sv-legislative-assembly", LEGISLATURE),
          Map.entry("org:iachr", INTERNATIONAL),
          Map.entry("org:iacthr", INTERNATIONAL),
          Map.entry("org:un-cat", INTERNATIONAL),
          Map.entry("org:un-hrc", INTERNATIONAL),
          Map.entry("org:un-human-rights-council", INTERNATIONAL),
          Map.entry("org:ohchr", INTERNATIONAL),
          Map.entry("org:unhcr", INTERNATIONAL),
          Map.entry("org:un-sr-torture", INTERNATIONAL),
          Map.entry("org:ice", AGENCY),
          Map.entry("org:dhs", AGENCY),
          Map.entry("org:cbp", AGENCY),
          Map.entry("org:us-state-department", AGENCY),
          Map.entry(
              "org:us-justice-department", EnumSet.of(NounClass.AGENCY, NounClass.PROSECUTION)),
          Map.entry("org:amnesty", PARTY),
          Map.entry("org:hrw", PARTY),
          Map.entry("org:cristosal", PARTY),
          Map.entry("org:movir", PARTY),
          Map.entry("org:socorro-juridico", PARTY),
          Map.entry("org:aclu", PARTY),
          Map.entry("org:wola", PARTY),
          Map.entry("org:prison-policy-initiative", PARTY),
          Map.entry("org:human-rights-first", PARTY),
          Map.entry("person:james-boasberg", EnumSet.of(NounClass.COURT)),
          Map.entry("person:nayib-bukele", EnumSet.of(NounClass.GOVERNMENT, NounClass.PRESIDENT)),
          Map.entry("person:donald-trump", EnumSet.of(NounClass.GOVERNMENT, NounClass.PRESIDENT)),
          Map.entry("person:marco-rubio", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("person:kristi-noem", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("person:gustavo-villatoro", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("person:kilmar-abrego-garcia", PARTY));

  private LinkedRoles() {}

  static Set<NounClass> of(String id) {
    return id.startsWith("country:")
        ? EnumSet.of(NounClass.STATE)
        : KNOWN.getOrDefault(id, NOTHING);
  }
}
