package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.ImportReport;
import de.verweisnetz.directory.ImportState;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import as the API shows it, with sentences in the reader's language. */
record ImportView(
        UUID id,
        String kind,
        ImportState state,
        Named source,
        boolean dryRun,
        boolean complete,
        boolean removeMissing,
        @Nullable String fileName,
        @Nullable String url,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        ImportReport.Progress progress,
        Map<String, Long> counts,
        long findings,
        @Nullable Failure failure,
        ImportReport.@Nullable Table table) {

    record Named(UUID id, String name) {}

    record Failure(String code, String message) {
        static @Nullable Failure of(@Nullable String code, Locale locale) {
            if (code == null) {
                return null;
            }
            var words = ResourceBundle.getBundle(
                    "de.verweisnetz.directory.failures",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return new Failure(code, words.getString(code));
        }
    }

    static ImportView of(ImportReport report, Locale locale) {
        return new ImportView(
                report.id(),
                report.kind(),
                report.state(),
                new Named(report.source(), report.sourceName()),
                report.dryRun(),
                report.complete(),
                report.removeMissing(),
                report.fileName(),
                report.url(),
                report.createdAt(),
                report.startedAt(),
                report.finishedAt(),
                report.progress(),
                report.counts(),
                report.findings(),
                Failure.of(report.failure(), locale),
                report.table());
    }
}
