package de.verweisnetz.directory;

import de.verweisnetz.data.exchange.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about an import that deserves a look.
 *
 * @param row the row of the import it is about, if any
 * @param code stable name, lower case with hyphens
 * @param arguments what the sentence names
 */
public record ImportFinding(
        @Nullable Long row,
        Severity severity,
        @Nullable String kind,
        @Nullable String id,
        @Nullable String file,
        @Nullable Long line,
        String pointer,
        String code,
        List<String> arguments) {}
