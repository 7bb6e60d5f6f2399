package de.verweisnetz.data.exchange;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a bundle.
 *
 * @param kind the table, absent where the bundle as a whole is meant
 * @param id the record's id as far as it has one
 * @param pointer JSON pointer (RFC 6901) into the bundle
 * @param arguments the values the message names
 */
public record Finding(
        @Nullable EntityKind kind, @Nullable String id, String pointer, FindingCode code, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** The sentence for people, in English or German (German for every other language). */
    public String message(Locale locale) {
        return code.message(locale, arguments.toArray());
    }
}
