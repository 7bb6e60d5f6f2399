package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * Who takes care of a referral from now on.
 *
 * @param to null for nobody in particular
 * @param from who took care of it as the page showed; null for nobody
 */
public record Assignment(@Nullable String to, @Nullable String from) {}
