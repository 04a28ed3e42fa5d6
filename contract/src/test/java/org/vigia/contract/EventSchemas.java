package org.vigia.contract;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (2020-12) of the events, generated from the records and their Javadoc. */
final class EventSchemas {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SchemaGenerator generator;

  EventSchemas() {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.PLAIN_DEFINITION_KEYS,
                Option.INLINE_NULLABLE_SCHEMAS);
    builder
        .forTypesInGeneral()
        .withPropertySorter((_, _) -> 0)
        .withCustomDefinitionProvider((type, context) ->
            leaf(type).map(node -> new CustomDefinition(node, !ours(type))).orElse(null))
        .withDescriptionResolver(scope ->
            ours(scope.getType())
                ? RecordDocs.ofType(scope.getType().getErasedType()).orElse(null)
                : null);
    builder
        .forFields()
        .withNullableCheck(field -> RecordNullness.isNullable(component(field)))
        .withRequiredCheck(field -> !RecordNullness.isNullable(component(field)))
        .withDescriptionResolver(field ->
            field.isFakeContainerItemScope()
                ? null
                : RecordDocs.ofComponent(component(field).getDeclaringRecord(), field.getName())
                    .orElse(null));
    generator = new SchemaGenerator(builder.build());
  }

  /** The schema of an event, as it is committed. */
  String of(EventType<?> event) {
    ObjectNode generated = generator.generateSchema(event.record());
    ObjectNode schema = MAPPER.createObjectNode();
    schema.set("$schema", generated.get("$schema"));
    schema.put("$id", "urn:vigia:schema:" + event.schema());
    schema.put("title", event.type());
    generated.properties().forEach(entry -> schema.set(entry.getKey(), entry.getValue()));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  private static Optional<ObjectNode> leaf(ResolvedType resolved) {
    Class<?> type = resolved.getErasedType();
    if (type == Instant.class) {
      return Optional.of(text("date-time"));
    } else if (type == LocalDate.class) {
      return Optional.of(text("date"));
    } else if (type == Duration.class) {
      return Optional.of(text("duration"));
    } else if (type == URI.class) {
      return Optional.of(text("uri"));
    } else if (type == BigDecimal.class) {
      return Optional.of(MAPPER.createObjectNode().put("type", "number"));
    } else if (type == byte[].class) {
      return Optional.of(text(null).put("contentEncoding", "base64"));
    } else if (type == PartialDate.class) {
      return Optional.of(
          described(text(null).put("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"), type));
    } else if (type.isEnum()) {
      return Optional.of(described(ids(type), type));
    } else if (isId(type)) {
      return Optional.of(described(text(null).put("minLength", 1).put("maxLength", 240), type));
    }
    return Optional.empty();
  }

  private static ObjectNode text(@Nullable String format) {
    ObjectNode node = MAPPER.createObjectNode().put("type", "string");
    return format == null ? node : node.put("format", format);
  }

  private static ObjectNode ids(Class<?> type) {
    ObjectNode node = text(null);
    var values = node.putArray("enum");
    for (Object constant : type.getEnumConstants()) {
      values.add(VigiaJson.mapper().valueToTree(constant));
    }
    return node;
  }

  private static ObjectNode described(ObjectNode node, Class<?> type) {
    RecordDocs.ofType(type).ifPresent(text -> node.put("description", text));
    return node;
  }

  private static boolean isId(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
  }

  private static boolean ours(ResolvedType type) {
    return type.getErasedType().getName().startsWith("org.vigia.");
  }

  private static RecordComponent component(FieldScope field) {
    Class<?> record = field.getRawMember().getDeclaringClass();
    return Arrays.stream(record.getRecordComponents())
        .filter(c -> c.getName().equals(field.getRawMember().getName()))
        .findFirst()
        .orElseThrow();
  }
}
