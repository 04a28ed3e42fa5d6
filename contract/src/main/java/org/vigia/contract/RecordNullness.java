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
 * Makes Jackson refuse a record of one package in which a component that is not {@code @Nullable}
 * is missing or null, so that it is told at the border and not by a {@code NullPointerException}
 * somewhere inside. Thread-safe.
 */
public final class RecordNullness extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  private final String packageName;

  /**
   * @param member a class of the package whose records are guarded
   */
  public RecordNullness(Class<?> member) {
    packageName = member.getPackageName();
  }

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

  private @Nullable RecordComponent componentOf(AnnotatedMember member) {
    Class<?> owner = member.getDeclaringClass();
    boolean guarded = owner.isRecord() && owner.getPackageName().equals(packageName);
    return guarded && member instanceof AnnotatedParameter parameter
        ? owner.getRecordComponents()[parameter.getIndex()]
        : null;
  }
}
