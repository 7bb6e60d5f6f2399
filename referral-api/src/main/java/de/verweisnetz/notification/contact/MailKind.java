package de.verweisnetz.notification.contact;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What mails tell of. */
public enum MailKind {
    /** To the centre: a referral waits. */
    NEW_REFERRAL(MailTiming.AT_ONCE),
    /** To the centre: its question is answered. */
    ANSWER(MailTiming.AT_ONCE),
    /** To the centre: the client says whether the appointment fits her. */
    APPOINTMENT(MailTiming.AT_ONCE),
    /** To the centre: its time to answer is over. */
    REMINDER(MailTiming.AT_ONCE),
    /** To both: it was taken back, for the sender where the client did it. */
    WITHDRAWN(MailTiming.DAILY),
    /** To the sender: the centre asks back. */
    QUESTION(MailTiming.AT_ONCE),
    /** To the sender: the centre takes the client. */
    ACCEPTED(MailTiming.DAILY),
    /** To the sender: the centre cannot help. */
    DECLINED(MailTiming.AT_ONCE),
    /** To the sender: an urgent matter has no answer. */
    ALARM(MailTiming.AT_ONCE),
    /** To the coordination: a centre owes an answer. */
    ESCALATED(MailTiming.DAILY),
    /** What was gathered for a day. */
    DIGEST(null),
    /** To an organisation that answers by link: all that is open. */
    WEEK(null),
    /** To such an organisation: one that cannot wait for the week. */
    URGENT(null),
    /** To a new address: whether it is hers. */
    CONFIRMATION(null);

    private final @Nullable MailTiming timing;

    MailKind(@Nullable MailTiming timing) {
        this.timing = timing;
    }

    /** Whether members choose when to get it. */
    public boolean isChosen() {
        return timing != null;
    }

    /** When it comes to who has chosen nothing. */
    public MailTiming timing() {
        return Objects.requireNonNull(timing);
    }

    public static Stream<MailKind> chosen() {
        return Stream.of(values()).filter(MailKind::isChosen);
    }
}
