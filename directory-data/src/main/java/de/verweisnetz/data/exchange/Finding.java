package de.verweisnetz.data.exchange;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a bundle or a file.
 *
 * @param kind the table, absent where the bundle or file as a whole is meant
 * @param id the record's id as far as it has one
 * @param pointer JSON pointer (RFC 6901) into the bundle, or into the record where one record was looked at
 * @param arguments the values the message names; never the address or coordinates of a SECRET place
 * @param severity how bad it is here; the same thing can be an error in one field and a blemish in another
 * @param file the file of the package, absent where there is only one
 * @param line the line of that file, 1 for the first; 0 = not known
 */
public record Finding(
        @Nullable EntityKind kind,
        @Nullable String id,
        String pointer,
        FindingCode code,
        List<String> arguments,
        Severity severity,
        @Nullable String file,
        long line) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public Finding(
            @Nullable EntityKind kind, @Nullable String id, String pointer, FindingCode code, List<String> arguments) {
        this(kind, id, pointer, code, arguments, code.severity(), null, 0);
    }

    /** The same finding with its place in a file. */
    public Finding at(String newFile, long newLine) {
        return new Finding(kind, id, pointer, code, arguments, severity, newFile, newLine);
    }

    /** The same finding where it does not keep the record out. */
    Finding asWarning() {
        return new Finding(kind, id, pointer, code, arguments, Severity.WARNING, file, line);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The sentence for people, in English or German (German for every other language). */
    public String message(Locale locale) {
        return code.message(locale, arguments.toArray());
    }

    /** What to do about it, in English or German. */
    public String advice(Locale locale) {
        return code.advice(locale);
    }
}
