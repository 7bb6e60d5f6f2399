package de.verweisnetz.directory.rest;

import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.directory.ImportFinding;
import java.util.List;
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
        @Nullable String fieldLabel,
        String code,
        String message,
        String advice) {

    static ImportFindingView of(ImportFinding finding, Locale locale) {
        var code = FindingCode.valueOf(finding.code().toUpperCase(Locale.ROOT).replace('-', '_'));
        var field = field(finding.pointer());
        var label = FieldLabels.of(finding.kind(), finding.pointer(), locale).orElse(null);
        var words = new Finding(null, null, finding.pointer(), code, named(finding.arguments(), field, label));
        return new ImportFindingView(
                finding.severity().name(),
                finding.row(),
                finding.kind(),
                finding.id(),
                finding.file(),
                finding.line(),
                finding.pointer(),
                field,
                label,
                finding.code(),
                words.message(locale),
                words.advice(locale));
    }

    /** The sentence says of the field what people call it. */
    private static List<String> named(List<String> arguments, @Nullable String field, @Nullable String label) {
        return label == null
                ? arguments
                : arguments.stream()
                        .map(argument -> argument.equals(field) ? label : argument)
                        .toList();
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
