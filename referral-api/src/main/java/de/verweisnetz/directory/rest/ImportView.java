package de.verweisnetz.directory.rest;

import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.directory.ImportReport;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import did, with sentences in the reader's language. */
record ImportView(UUID id, int created, int updated, int unchanged, List<FindingView> findings) {

    static ImportView of(ImportReport report, List<Locale> languages) {
        var first = languages.stream()
                .map(Locale::getLanguage)
                .filter(List.of("de", "en")::contains)
                .findFirst();
        var locale = first.filter("en"::equals).isPresent() ? Locale.ENGLISH : Locale.GERMAN;
        return new ImportView(
                report.id(),
                report.created(),
                report.updated(),
                report.unchanged(),
                report.findings().stream()
                        .map(finding -> FindingView.of(finding, locale))
                        .toList());
    }

    record FindingView(
            String severity, @Nullable String kind, @Nullable String id, String pointer, String code, String message) {

        static FindingView of(Finding finding, Locale locale) {
            var kind = finding.kind();
            return new FindingView(
                    finding.severity().name(),
                    kind == null ? null : kind.singular(),
                    finding.id(),
                    finding.pointer(),
                    finding.code().key(),
                    finding.message(locale));
        }
    }
}
