package de.verweisnetz.referral.template;

import java.util.UUID;

/** A text that a centre uses again and again, in one language. */
public record AnswerTemplate(UUID id, long version, TemplateKind kind, String language, String title, String text) {}
