package de.verweisnetz.referral.histories;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.lifecycle.DeclineReason;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.referral.lifecycle.ReferralStep;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a referral once it is issued: one thing after the other, until the present or until its code ends.
 *
 * <p>Each scene takes its step and says what comes next.
 */
final class Plot {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> QUESTIONS = List.of(
            "Beispielfrage (erfunden): Liegt ein schriftlicher Vertrag vor?",
            "Beispielfrage (erfunden): Seit wann besteht das Problem?",
            "Beispielfrage (erfunden): Ist ein Gespräch am Telefon möglich?");
    private static final String ANSWER = "Beispielantwort (erfunden): Ja, seit dem letzten Monat.";
    private static final String MISTAKE = "Beispielgrund (erfunden): doppelt ausgestellt";

    private final Life life;
    private final Draw draw;
    private final Instant until;
    private final boolean overrun;
    private final PassingOn passingOn;
    private final Counselling counselling;

    /** What comes next, and when. */
    record Next(Instant at, Scene scene) {}

    /** Takes a step and tells what comes next; null when nobody does anything more. */
    interface Scene {
        @Nullable
        Next play(Instant at);
    }

    /** Lets a new referral to another centre begin, if there is one that fits. */
    interface PassingOn {
        boolean passOn(Life life, Instant at);
    }

    /**
     * @param until the present
     * @param overrun whether centres have three times as much to do as they are used to
     */
    Plot(Life life, Draw draw, Instant until, boolean overrun, PassingOn passingOn) {
        this.life = life;
        this.draw = draw;
        this.until = until;
        this.overrun = overrun;
        this.passingOn = passingOn;
        counselling = new Counselling(life, draw);
    }

    void play(boolean fromCard) {
        var issued = life.referral().times().releasedAt();
        if (life.referral().course().stateFor(Party.SENDER, until).status() == ReferralStatus.DRAFT) {
            return;
        }
        var next = fromCard ? fromCard(issued) : beginning(issued);
        var end = life.referral().times().expiresAt();
        while (next != null && next.at().isBefore(until) && next.at().isBefore(end)) {
            next = next.scene().play(next.at());
        }
        expire(end.plus(Duration.ofMinutes(1)));
    }

    /** The node ends what nobody has ended. */
    private void expire(Instant at) {
        if (at.isBefore(until) && life.referral().stepsOpenTo(Party.SYSTEM, at).contains(ReferralStep.EXPIRY)) {
            life.take(Move.open(Party.SYSTEM, at), (referral, move) -> referral.expire(at));
        }
    }

    private @Nullable Next fromCard(Instant at) {
        return draw.happens(Habits.CODE_FROM_CARD_PRESENTED)
                ? new Next(later(at, DAY.multipliedBy(5)), counselling::comesWithCode)
                : null;
    }

    private @Nullable Next beginning(Instant at) {
        double share = draw.share();
        if ((share -= Habits.ISSUED_BY_MISTAKE) < 0) {
            return draw.happens(Habits.MISTAKE_SEEN_AT_ONCE)
                    ? new Next(at.plus(HOUR.multipliedBy(draw.between(1, 20))), when -> mistake(when, null))
                    : new Next(at.plus(DAY.multipliedBy(draw.between(2, 10))), when -> mistake(when, MISTAKE));
        }
        if ((share -= Habits.WITHDRAWN_BY_SENDER) < 0) {
            return new Next(later(at, DAY.multipliedBy(4)), when -> withdrawn(Party.SENDER, when));
        }
        if (share - Habits.WITHDRAWN_BY_CLIENT < 0) {
            return new Next(later(at, DAY.multipliedBy(4)), when -> withdrawn(Party.CLIENT, when));
        }
        return life.referral().agreement().isAnnounced() ? announced(at) : unannounced(at);
    }

    private @Nullable Next unannounced(Instant at) {
        return draw.happens(Habits.CODE_PRESENTED)
                ? new Next(atWork(at, DAY.multipliedBy(6)), counselling::comesWithCode)
                : null;
    }

    private @Nullable Next announced(Instant at) {
        double share = draw.share();
        if ((share -= Habits.CAME_BEFORE_ANSWER) < 0) {
            return new Next(atWork(at, DAY), counselling::comesWithCode);
        }
        if (share - Habits.NEVER_ANSWERED < 0) {
            return null;
        }
        var first = atWork(at, Duration.ofHours(overrun ? 60 : 25));
        return new Next(first, draw.happens(Habits.SEEN_FIRST) ? this::seen : this::answered);
    }

    private @Nullable Next mistake(Instant at, @Nullable String reason) {
        life.take(Party.SENDER, at, (referral, move) -> referral.makeVoid(move, reason));
        return null;
    }

    private @Nullable Next withdrawn(Party by, Instant at) {
        life.take(
                // Nobody makes the client wait.
                by == Party.CLIENT ? Move.open(by, at) : new Move(by, at, at.plus(Life.UNDO)), Referral::withdraw);
        return draw.happens(Habits.WITHDRAWAL_CONFIRMED) ? new Next(atWork(at, DAY), this::withdrawalConfirmed) : null;
    }

    private @Nullable Next withdrawalConfirmed(Instant at) {
        life.take(Party.RECEIVER, at, Referral::confirmWithdrawal);
        return null;
    }

    private Next seen(Instant at) {
        life.take(Party.RECEIVER, at, Referral::markSeen);
        return new Next(atWork(at, DAY), this::answered);
    }

    /** The centre makes up its mind, or asks back first. */
    private @Nullable Next answered(Instant at) {
        if (draw.happens(Habits.ASKED)) {
            return askedBack(at);
        }
        double share = draw.share();
        if ((share -= overrun ? Habits.DECLINED_WHEN_OVERRUN : Habits.DECLINED) < 0) {
            return declined(at);
        }
        return share - Habits.FORWARDED < 0 && isOpen(ReferralStep.FORWARDING, at) && passingOn.passOn(life, at)
                ? null
                : accepted(at);
    }

    private @Nullable Next askedBack(Instant at) {
        life.take(Party.RECEIVER, at, (referral, move) -> referral.askBack(move, draw.one(QUESTIONS)));
        return draw.happens(Habits.ANSWERED) ? new Next(later(at, DAY), this::questionAnswered) : null;
    }

    private Next questionAnswered(Instant at) {
        var due = atWork(at.plus(DAY.multipliedBy(5)), HOUR);
        life.take(Party.SENDER, at, (referral, move) -> referral.answer(move, ANSWER, due));
        return new Next(atWork(at, DAY), this::madeUp);
    }

    /** What a question was asked for is decided; there is no second one. */
    private @Nullable Next madeUp(Instant at) {
        return draw.happens(overrun ? Habits.DECLINED_WHEN_OVERRUN : Habits.DECLINED) ? declined(at) : accepted(at);
    }

    private @Nullable Next declined(Instant at) {
        var reason = Habits.REASONS.draw(draw);
        var text = reason == DeclineReason.OTHER ? "Beispielgrund (erfunden): Umzug der Stelle" : null;
        life.take(Party.RECEIVER, at, (referral, move) -> referral.decline(move, reason, text));
        double share = draw.share();
        if ((share -= Habits.DECLINED_AND_REOPENED) < 0) {
            return new Next(atWork(at, DAY.multipliedBy(4)), this::reopened);
        }
        return share - Habits.DECLINED_AND_FORWARDED < 0 ? new Next(atWork(at, DAY), this::forwarded) : null;
    }

    private Next reopened(Instant at) {
        life.take(
                Party.RECEIVER,
                at,
                (referral, move) ->
                        referral.reopen(move, "Beispielnotiz (erfunden): Es ist doch ein Platz frei geworden."));
        return new Next(atWork(at, HOUR), this::accepted);
    }

    private @Nullable Next forwarded(Instant at) {
        passingOn.passOn(life, at);
        return null;
    }

    private @Nullable Next accepted(Instant at) {
        return counselling.accepted(at);
    }

    private boolean isOpen(ReferralStep step, Instant at) {
        return life.referral().stepsOpenTo(Party.RECEIVER, at).contains(step);
    }

    private Instant later(Instant from, Duration mean) {
        return from.plus(draw.about(mean));
    }

    private Instant atWork(Instant from, Duration mean) {
        return atWork(draw, from, mean);
    }

    /** The same, put off until somebody is there: Monday to Friday from eight to five. */
    static Instant atWork(Draw draw, Instant from, Duration mean) {
        var time = from.plus(draw.about(mean)).atZone(BusinessClock.ZONE);
        int minute = draw.between(0, 540);
        if (time.getHour() >= 8 && time.getHour() < 17 && isWorkingDay(time.getDayOfWeek())) {
            return time.toInstant();
        }
        var day = time.getHour() < 8 ? time.toLocalDate() : time.toLocalDate().plusDays(1);
        while (!isWorkingDay(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day.atTime(LocalTime.of(8, 0))
                .plusMinutes(minute)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }

    private static boolean isWorkingDay(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
