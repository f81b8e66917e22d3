package dev.lading.runtime.nullness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a value may be null, to whoever reads or compiles this code: in place of JSpecify's
 * annotation, which class files would keep, in packages that no one else compiles against. It is
 * not in the jar.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.SOURCE)
public @interface Nullable {}
