package de.verweisnetz.referral.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** What was agreed with the client: who learns of it and when, and whether she has had it locked since. */
@Embeddable
public class Agreement {
    @Column(name = "announced")
    private boolean announced;

    @Column(name = "feedback")
    private boolean feedback;

    @Column(name = "notice_text_version")
    private @Nullable String noticeTextVersion;

    @Embedded
    private @Nullable Restriction restriction;

    protected Agreement() {}

    /** Nothing yet. */
    static Agreement none() {
        return new Agreement();
    }

    static Agreement of(Terms terms) {
        var agreement = new Agreement();
        agreement.announced = terms.announced();
        agreement.feedback = terms.feedback();
        agreement.noticeTextVersion = terms.noticeTextVersion();
        return agreement;
    }

    /** Whether the centre sees it before the code is presented. */
    public boolean isAnnounced() {
        return announced;
    }

    /** Whether the centre may report arrival and outcome to the sender. */
    public boolean hasFeedback() {
        return feedback;
    }

    void allowFeedback(boolean allowed) {
        feedback = allowed;
    }

    /** Version of the notice the client was given; null for a draft. */
    public @Nullable String noticeTextVersion() {
        return noticeTextVersion;
    }

    /** Whether she has had it locked. */
    public Restriction restriction() {
        // The provider reads what has no value in any column as null.
        return restriction == null ? Restriction.none() : restriction;
    }
}
