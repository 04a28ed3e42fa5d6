package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Makes Jackson refuse an event in which a component that is not {@code @Nullable} is missing or
 * null, so that such an event is told at the border and not by a {@code NullPointerException}
 * somewhere inside.
 */
final class ComponentNullness extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    RecordComponent component = componentOf(member);
    return component == null ? null : Boolean.valueOf(!isNullable(component));
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    RecordComponent component =
        annotated instanceof AnnotatedMember member ? componentOf(member) : null;
    return component == null || isNullable(component)
        ? JsonSetter.Value.empty()
        : JsonSetter.Value.forValueNulls(Nulls.FAIL);
  }

  /** Whether a record's component may be null. */
  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable RecordComponent componentOf(AnnotatedMember member) {
    Class<?> owner = member.getDeclaringClass();
    boolean event =
        owner.isRecord() && owner.getPackage().equals(ComponentNullness.class.getPackage());
    return event && member instanceof AnnotatedParameter parameter
        ? owner.getRecordComponents()[parameter.getIndex()]
        : null;
  }
}
