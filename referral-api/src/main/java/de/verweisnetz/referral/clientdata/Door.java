package de.verweisnetz.referral.clientdata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type of this package that others may name, because it hands out nothing that can be read.
 *
 * <p>A rule of the architecture looks at each of them: no method that others can call returns a text or a type that is no
 * door itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Door {}
