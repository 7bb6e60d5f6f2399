package de.verweisnetz.portal.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is the same about many rows of an import.
 *
 * @param alike whether the sentence is that of all, not only of the first
 */
public record FindingGroup(
        String severity,
        String code,
        @Nullable String kind,
        String pointer,
        @Nullable String field,
        @Nullable String fieldLabel,
        String message,
        String advice,
        boolean alike,
        long count) {

    /** What people call the field, else what the file calls it; empty where it is about whole rows. */
    public String called() {
        return Objects.requireNonNullElse(fieldLabel, Objects.requireNonNullElse(field, ""));
    }

    public Which which() {
        return new Which(severity, code, kind == null ? "" : kind, pointer);
    }

    /** Which findings are asked for; absent = all. */
    public record Which(
            @Nullable String severity, @Nullable String code, @Nullable String kind, @Nullable String pointer) {
        /** As an address says it: empty is all, but of a code kind and pointer are empty where it is about whole rows. */
        public static Which of(
                @Nullable String severity, @Nullable String code, @Nullable String kind, @Nullable String pointer) {
            boolean group = code != null && !code.isEmpty();
            return new Which(
                    severity == null || severity.isEmpty() ? null : severity,
                    group ? code : null,
                    group ? kind : null,
                    group ? pointer : null);
        }

        /** As it stands in an address. */
        public String query() {
            return "severity=" + in(severity) + "&code=" + in(code) + "&kind=" + in(kind) + "&pointer=" + in(pointer);
        }

        private static String in(@Nullable String asked) {
            return asked == null ? "" : URLEncoder.encode(asked, StandardCharsets.UTF_8);
        }

        public boolean all() {
            return severity == null && code == null && kind == null && pointer == null;
        }
    }
}
