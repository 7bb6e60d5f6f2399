package de.verweisnetz.portal.api;

import java.util.Comparator;
import java.util.List;

/** A text that a centre uses again and again, in one language. */
public record AnswerTemplate(String id, long version, String kind, String language, String title, String text) {

    /** What a member writes; the rest is the node's. */
    public record Content(String kind, String language, String title, String text) {}

    /** Those that go in one kind of text: first what is written in the client's language, then German. */
    public static List<AnswerTemplate> fitting(List<AnswerTemplate> all, String kind, String language) {
        return all.stream()
                .filter(template -> template.kind.equals(kind))
                .sorted(Comparator.comparing((AnswerTemplate template) -> !template.language.equals(language))
                        .thenComparing(template -> !template.language.equals("de")))
                .toList();
    }
}
