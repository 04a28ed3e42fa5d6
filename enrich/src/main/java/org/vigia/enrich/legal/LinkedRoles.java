package org.vigia.enrich.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a linked name is to a legal report, by its id, from {@code roles.yaml}. Immutable. */
final class LinkedRoles {
  private static final String RESOURCE = "roles.yaml";
  private static final TypeReference<Map<String, Map<String, List<String>>>> SHAPE =
      new TypeReference<>() {};
  private static final Set<NounClass> NOTHING = EnumSet.noneOf(NounClass.class);
  private static final Set<NounClass> COUNTRY = EnumSet.of(NounClass.STATE);
  private static final Set<NounClass> TREATY = EnumSet.of(NounClass.TREATY);

  private final Map<String, Set<NounClass>> names = new HashMap<>();
  private final Map<String, Set<NounClass>> instruments = new HashMap<>();

  private LinkedRoles() {}

  /** Reads the roles from the class path. */
  static LinkedRoles bundled() {
    LinkedRoles roles = new LinkedRoles();
    try (InputStream in = LinkedRoles.class.getResourceAsStream(RESOURCE)) {
      Map<String, Map<String, List<String>>> data =
          new YAMLMapper().readValue(Objects.requireNonNull(in, RESOURCE), SHAPE);
      add(Objects.requireNonNull(data.get("names"), RESOURCE), roles.names);
      add(Objects.requireNonNull(data.get("instruments"), RESOURCE), roles.instruments);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return roles;
  }

  private static void add(Map<String, List<String>> written, Map<String, Set<NounClass>> into) {
    written.forEach((key, ids) -> {
      NounClass role = NounClass.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
      for (String id : ids) {
        Set<NounClass> roles = into.computeIfAbsent(id, any -> EnumSet.noneOf(NounClass.class));
        roles.add(role);
        if (role == NounClass.HIGH_COURT) {
          roles.add(NounClass.COURT);
        } else if (role == NounClass.LEGISLATURE && id.startsWith("org:")) {
          roles.add(NounClass.CHAMBER);
        } else if (role == NounClass.PRESIDENT) {
          roles.add(NounClass.GOVERNMENT);
        }
      }
    });
  }

  /** Roles of a name; instruments that are not listed are treaties. */
  Set<NounClass> of(LinkedName name) {
    if (name.instrument()) {
      return instruments.getOrDefault(name.id(), TREATY);
    }
    return name.id().startsWith("country:") ? COUNTRY : names.getOrDefault(name.id(), NOTHING);
  }
}
