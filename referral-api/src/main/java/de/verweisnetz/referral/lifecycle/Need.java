package de.verweisnetz.referral.lifecycle;

/** What a step cannot be taken without. */
public enum Need {
    NOTHING(""),
    NOTICE("the notice the client was given, and her consents"),
    QUESTION("a question"),
    ANSWER("an answer"),
    TIME("a time"),
    APPOINTMENT("the appointment she was offered"),
    REASON("a reason; text with OTHER"),
    REASON_AFTER_A_DAY("a reason, later than 24 hours after issue"),
    CODE("her code"),
    OTHER("another referral whose code she came with"),
    LINK("`same-case` before"),
    OUTCOME("an outcome"),
    REPORTED_OUTCOME("an outcome reported before"),
    OFFER_AND_CONSENT("the other offer, and her consent for it"),
    NOTE_WITHIN_90_DAYS("a note, within 90 days");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    /** As the documentation says it. */
    public String label() {
        return label;
    }
}
