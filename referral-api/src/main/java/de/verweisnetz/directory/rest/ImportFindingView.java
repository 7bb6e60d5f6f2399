package de.verweisnetz.directory.rest;

import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.directory.ImportFinding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One finding with its sentence and what to do. */
record ImportFindingView(
        String severity,
        @Nullable Long row,
        @Nullable String kind,
        @Nullable String id,
        @Nullable String file,
        @Nullable Long line,
        String pointer,
        @Nullable String field,
        String code,
        String message,
        String advice) {

    static ImportFindingView of(ImportFinding finding, Locale locale) {
        var code = FindingCode.valueOf(finding.code().toUpperCase(Locale.ROOT).replace('-', '_'));
        var words = new Finding(null, null, finding.pointer(), code, finding.arguments());
        return new ImportFindingView(
                finding.severity().name(),
                finding.row(),
                finding.kind(),
                finding.id(),
                finding.file(),
                finding.line(),
                finding.pointer(),
                field(finding.pointer()),
                finding.code(),
                words.message(locale),
                words.advice(locale));
    }

    /** The last name in the pointer. */
    private static @Nullable String field(String pointer) {
        var names = pointer.split("/");
        for (int i = names.length - 1; i > 0; i--) {
            if (!names[i].isEmpty() && !Character.isDigit(names[i].charAt(0))) {
                return names[i].replace("~1", "/").replace("~0", "~");
            }
        }
        return null;
    }
}
