package de.verweisnetz.referral.histories;

import de.verweisnetz.referral.histories.Plot.Next;
import de.verweisnetz.referral.lifecycle.Appointment;
import de.verweisnetz.referral.lifecycle.Money;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Outcome;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.Reporter;
import de.verweisnetz.referral.lifecycle.Result;
import de.verweisnetz.referral.lifecycle.ResultCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a referral that a centre has accepted, or whose client has come: until it is closed, or forgotten. */
final class Counselling {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ARRIVED = "ARRIVED";

    private final Life life;
    private final Draw draw;

    Counselling(Life life, Draw draw) {
        this.life = life;
        this.draw = draw;
    }

    @Nullable
    Next accepted(Instant at) {
        boolean appointed = draw.happens(Habits.APPOINTMENT);
        var appointment = appointed ? Plot.atWork(draw, at, DAY.multipliedBy(6)) : null;
        life.take(
                Party.RECEIVER,
                at,
                (referral, move) ->
                        referral.accept(move, appointment == null ? null : Appointment.at(appointment, null)));
        assign();
        var from = appointment == null ? at : appointment;
        if (draw.happens(Habits.CONTACT_ATTEMPT)) {
            return new Next(Plot.atWork(draw, at, DAY), when -> attempted(when, from));
        }
        return afterwards(from);
    }

    private void assign() {
        if (draw.happens(Habits.ASSIGNED)) {
            life.referral().assign(life.offer().centre().anybody(draw));
            life.stored();
        }
    }

    private @Nullable Next attempted(Instant at, Instant appointment) {
        life.take(Party.RECEIVER, at, Referral::recordContactAttempt);
        return afterwards(appointment.isAfter(at) ? appointment : at);
    }

    private @Nullable Next afterwards(Instant at) {
        double share = draw.share();
        if ((share -= Habits.NO_SHOW) < 0) {
            return new Next(Plot.atWork(draw, at, DAY), this::noShow);
        }
        if (share - Habits.ARRIVES < 0) {
            return arrival(at);
        }
        return unreached(at);
    }

    private @Nullable Next noShow(Instant at) {
        life.take(Party.RECEIVER, at, Referral::recordNoShow);
        return draw.happens(Habits.COMES_AFTER_ALL) ? arrival(at) : unreached(at);
    }

    private Next arrival(Instant at) {
        var when = Plot.atWork(draw, at, DAY.multipliedBy(3));
        return new Next(when, draw.happens(Habits.WITH_CODE) ? this::comesWithCode : this::comes);
    }

    private @Nullable Next unreached(Instant at) {
        return draw.happens(Habits.END_REPORTED)
                ? new Next(
                        Plot.atWork(draw, at, DAY.multipliedBy(10)),
                        when -> reported(when, Habits.NEVER_CAME.draw(draw), false))
                : null;
    }

    /** From any open state. */
    @Nullable
    Next comesWithCode(Instant at) {
        countUnlessTold(at);
        life.take(Party.RECEIVER, at, Referral::redeem);
        return counselled(at);
    }

    private @Nullable Next comes(Instant at) {
        countUnlessTold(at);
        life.take(Party.RECEIVER, at, Referral::recordArrival);
        return counselled(at);
    }

    private void countUnlessTold(Instant at) {
        if (!life.referral().agreement().hasFeedback()) {
            life.count(at, ARRIVED);
        }
    }

    private @Nullable Next counselled(Instant at) {
        boolean told = life.referral().agreement().hasFeedback();
        if (!told && draw.happens(Habits.AGREES_ON_SITE)) {
            return new Next(at.plus(Duration.ofMinutes(30)), this::agreesOnSite);
        }
        return toReport(at, told ? Habits.OUTCOME_REPORTED : Habits.UNLINKED_REPORTED);
    }

    private @Nullable Next agreesOnSite(Instant at) {
        life.agreedOnSite(at);
        return toReport(at, Habits.OUTCOME_REPORTED);
    }

    private @Nullable Next toReport(Instant at, double share) {
        return draw.happens(share)
                ? new Next(
                        Plot.atWork(draw, at, DAY.multipliedBy(12)),
                        when -> reported(when, Habits.COUNSELLED.draw(draw), draw.happens(Habits.GOES_ON)))
                : null;
    }

    /** Openly where the client agreed, else as a figure of the month. */
    private @Nullable Next reported(Instant at, Outcome outcome, boolean goesOn) {
        if (!life.referral().agreement().hasFeedback()) {
            life.count(at, outcome.name());
            life.take(
                    Move.open(Party.RECEIVER, at),
                    (referral, move) ->
                            referral.reportOutcome(move, Outcome.UNKNOWN, List.of(), Reporter.CENTRE, false));
            return null;
        }
        var results = results(outcome);
        boolean stays = goesOn && outcome == Outcome.COUNSELLING_TAKEN_UP;
        life.take(
                Party.RECEIVER,
                at,
                (referral, move) -> referral.reportOutcome(move, outcome, results, Reporter.CENTRE, stays));
        if (stays) {
            return draw.happens(Habits.CLOSED_LATER)
                    ? new Next(Plot.atWork(draw, at, DAY.multipliedBy(12)), this::closed)
                    : null;
        }
        return outcome == Outcome.COUNSELLING_TAKEN_UP && draw.happens(Habits.CLOSED_AND_REOPENED)
                ? new Next(Plot.atWork(draw, at, DAY.multipliedBy(10)), this::reopened)
                : null;
    }

    private List<Result> results(Outcome outcome) {
        if (outcome != Outcome.COUNSELLING_TAKEN_UP && outcome != Outcome.RESOLVED_ONCE) {
            return List.of();
        }
        var code = Habits.RESULTS.draw(draw);
        // Round sums: nobody's real one.
        var amount = code == ResultCode.WAGE_RECOVERED ? new Money(draw.between(3, 60) * 10_000L, "EUR") : null;
        return List.of(new Result(code, amount));
    }

    private @Nullable Next closed(Instant at) {
        life.take(Party.RECEIVER, at, Referral::close);
        return null;
    }

    private @Nullable Next reopened(Instant at) {
        life.take(
                Party.RECEIVER,
                at,
                (referral, move) -> referral.reopen(move, "Beispielnotiz (erfunden): Es gibt eine neue Frage."));
        return new Next(
                Plot.atWork(draw, at, DAY.multipliedBy(10)), when -> reported(when, Outcome.RESOLVED_ONCE, false));
    }
}
