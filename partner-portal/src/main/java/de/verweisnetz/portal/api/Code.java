package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** One entry of a code list. */
public record Code(
        String code,
        @Nullable String parent,
        String de,
        String en,
        boolean specialCategory,
        boolean signpostOnly,
        boolean publicBody) {
    public String label(String language) {
        return language.equals("de") ? de : en;
    }
}
