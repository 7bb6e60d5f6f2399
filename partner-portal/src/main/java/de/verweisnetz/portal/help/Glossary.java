package de.verweisnetz.portal.help;

import java.util.List;

/** The words that every screen uses, in the order in which a referral meets them; their texts lie with those of the staff. */
public final class Glossary {
    public static final List<String> WORDS = List.of(
            "centre",
            "capacity",
            "confirmed",
            "grade",
            "signpost",
            "code-referral",
            "warm-referral",
            "issue",
            "announced",
            "reference",
            "consent",
            "feedback",
            "inbox",
            "question",
            "forward",
            "withdraw",
            "enter-code",
            "outcome",
            "tasks",
            "overdue",
            "check",
            "rights",
            "audit",
            "retention",
            "incident");

    private Glossary() {}
}
