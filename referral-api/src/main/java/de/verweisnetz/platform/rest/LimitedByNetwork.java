package de.verweisnetz.platform.rest;

import de.verweisnetz.platform.limit.PublicEntry;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that a network may call this without a login only so often. */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LimitedByNetwork {
    /** With what else it is counted together. */
    PublicEntry value() default PublicEntry.CLIENT_PAGE;
}
