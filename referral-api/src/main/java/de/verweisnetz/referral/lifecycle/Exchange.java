package de.verweisnetz.referral.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What centre and sender wrote to each other: the newest of each kind, none longer than 500 characters. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Exchange {
    @Column(name = "question")
    private @Nullable String question;

    @Column(name = "answer")
    private @Nullable String answer;

    @Column(name = "reopening_note")
    private @Nullable String reopeningNote;

    @Column(name = "void_reason")
    private @Nullable String voidReason;

    protected Exchange() {}

    static Exchange none() {
        return new Exchange();
    }

    Exchange asked(String about) {
        var next = copy();
        next.question = about;
        next.answer = null;
        return next;
    }

    Exchange answered(String with) {
        var next = copy();
        next.answer = with;
        return next;
    }

    Exchange reopened(String note) {
        var next = copy();
        next.reopeningNote = note;
        return next;
    }

    Exchange voided(@Nullable String reason) {
        var next = copy();
        next.voidReason = reason;
        return next;
    }

    private Exchange copy() {
        var copy = new Exchange();
        copy.question = question;
        copy.answer = answer;
        copy.reopeningNote = reopeningNote;
        copy.voidReason = voidReason;
        return copy;
    }

    public @Nullable String question() {
        return question;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable String reopeningNote() {
        return reopeningNote;
    }

    public @Nullable String voidReason() {
        return voidReason;
    }
}
