package de.verweisnetz.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer into the body, or null
 * @param parameter name of a query parameter or header, or null
 * @param code key of the words, {@code error.<code>} in the problem type's bundle or in the common one
 * @param limit what the words may mention, for instance the greatest length, or a list of such; never what the client
 *     sent
 */
public record FieldError(@Nullable String pointer, @Nullable String parameter, String code, @Nullable Object limit) {

    public static FieldError at(String pointer, String code) {
        return new FieldError(pointer, null, code, null);
    }

    public static FieldError at(String pointer, String code, Object limit) {
        return new FieldError(pointer, null, code, limit);
    }

    public static FieldError parameter(String name, String code) {
        return new FieldError(null, name, code, null);
    }
}
