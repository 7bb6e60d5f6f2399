package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;

/**
 * A phrase of the lexicon, found in a text.
 *
 * @param label what it points to: a topic, a target group, an urgency
 * @param weight how strongly
 */
record Sign(String label, double weight, Suggestion.Word span) {

    boolean overlaps(Sign other) {
        return span.from() < other.span.to() && other.span.from() < span.to();
    }

    /** Whether the other is only a part of this: "notice for the flat" is not about "notice". */
    boolean swallows(Sign other) {
        return span.from() <= other.span.from()
                && other.span.to() <= span.to()
                && span.to() - span.from() > other.span.to() - other.span.from();
    }

    Sign weakened(double factor) {
        return new Sign(label, weight * factor, span);
    }

    Sign pointingTo(String other) {
        return new Sign(other, weight, span);
    }
}
