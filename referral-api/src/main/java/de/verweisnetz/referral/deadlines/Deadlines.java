package de.verweisnetz.referral.deadlines;

import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The times a referral is issued with. */
@ApplicationScoped
public class Deadlines {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Duration undoWindow;
    private final int answerTime;
    private final Duration validity;
    private final Duration draftsKept;

    @Inject
    public Deadlines(
            @ConfigProperty(name = "verweisnetz.referral.undo-window") Duration undoWindow,
            @ConfigProperty(name = "verweisnetz.referral.answer-time-working-days") int answerTime,
            @ConfigProperty(name = "verweisnetz.referral.code-validity") Duration validity,
            @ConfigProperty(name = "verweisnetz.referral.drafts-kept") Duration draftsKept) {
        this.undoWindow = undoWindow;
        this.answerTime = answerTime;
        this.validity = validity;
        this.draftsKept = draftsKept;
    }

    protected Deadlines() {
        this(Duration.ZERO, 0, Duration.ZERO, Duration.ZERO);
    }

    /** From when on the others know of a step; until then it can be undone. */
    public Instant releasedAt(Instant taken) {
        return taken.plus(undoWindow);
    }

    /** When a draft that nobody issued is forgotten. */
    public Instant draftForgottenAt(Instant made) {
        return made.plus(draftsKept);
    }

    public Instant expiresAt(Instant issued) {
        return issued.plus(validity);
    }

    /**
     * The end of the last working day on which the centre has to answer.
     *
     * @param promised working days the offer promises, or null for the node's default
     * @param land where the offer is: first two digits of the AGS, or null for nationwide offers
     */
    public Instant dueAt(Instant released, @Nullable Integer promised, @Nullable String land) {
        var day = LocalDate.ofInstant(released, BusinessClock.ZONE);
        return endOf(WorkingDays.after(day, promised == null ? answerTime : promised, land));
    }

    static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(BusinessClock.ZONE).toInstant();
    }

    /** Whether a day is a working day in all of Germany. */
    public boolean isWorkingDay(LocalDate day) {
        return WorkingDays.isWorkingDay(day, null);
    }
}
