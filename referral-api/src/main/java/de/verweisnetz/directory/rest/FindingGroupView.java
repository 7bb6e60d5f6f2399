package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.FindingGroup;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is the same about many rows, once. */
record FindingGroupView(
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

    static FindingGroupView of(FindingGroup group, Locale locale) {
        var first = ImportFindingView.of(group.first(), locale);
        return new FindingGroupView(
                first.severity(),
                first.code(),
                first.kind(),
                first.pointer(),
                first.field(),
                first.fieldLabel(),
                first.message(),
                first.advice(),
                group.alike(),
                group.count());
    }
}
