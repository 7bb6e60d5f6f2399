package de.verweisnetz.referral.deadlines;

import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.lifecycle.Matter;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * By when a centre has to answer: in the working days it promised; before the client's own date, so that an answer still
 * helps her; or, where the matter is acute, within few opening hours.
 */
@ApplicationScoped
public class AnswerTimes {
    private final Deadlines deadlines;
    private final Offers offers;
    private final Duration acute;

    @Inject
    public AnswerTimes(
            Deadlines deadlines,
            Offers offers,
            @ConfigProperty(name = "verweisnetz.referral.acute-opening-time") Duration acute) {
        this.deadlines = deadlines;
        this.offers = offers;
        this.acute = acute;
    }

    protected AnswerTimes() {
        this(new Deadlines(), new Offers(), Duration.ZERO);
    }

    public Instant dueAt(Matter matter, Instant released, ReferableOffer offer) {
        var promised = deadlines.dueAt(released, offer.answerTimeWorkingDays(), offer.land());
        var date = matter.deadline();
        if (matter.urgency() == Urgency.ACUTE) {
            return openingTime(offer).after(released, acute).orElse(promised);
        }
        return date == null ? promised : earlier(promised, Deadlines.endOf(lastUseful(date, released, offer)));
    }

    /** An acute matter goes only where somebody is there now. */
    public void refuseUnlessReachable(Matter matter, Instant now, ReferableOffer offer) {
        if (matter.urgency() != Urgency.ACUTE) {
            return;
        }
        var opening = openingTime(offer);
        if (!opening.isKnown()) {
            throw refusal("acute-hours-unknown");
        }
        if (!opening.isOpen(now)) {
            throw refusal("acute-not-open");
        }
    }

    private OpeningTime openingTime(ReferableOffer offer) {
        return new OpeningTime(offers.hours(offer.id()), offer.land(), offer.closedUntil());
    }

    /** The working day before the date; the date itself where that has passed, and today where even the date has. */
    private static LocalDate lastUseful(LocalDate date, Instant released, ReferableOffer offer) {
        var today = LocalDate.ofInstant(released, BusinessClock.ZONE);
        return Stream.of(WorkingDays.before(date, offer.land()), date)
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(today);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static ProblemException refusal(String code) {
        return ProblemException.of(ReferralProblem.OFFER_TAKES_NO_REFERRALS, FieldError.at("/offer_id", code));
    }
}
