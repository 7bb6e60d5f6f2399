package de.verweisnetz.referral;

import de.verweisnetz.identity.ActingBy;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.lifecycle.DeclineReason;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.Reporter;
import de.verweisnetz.referral.lifecycle.Result;
import de.verweisnetz.referral.lifecycle.ResultCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer of a centre must hold, whatever the state of the referral. */
final class AnsweringRules {
    private AnsweringRules() {}

    static void checkAppointment(@Nullable Instant appointment, Instant now) {
        if (appointment != null && appointment.isBefore(now)) {
            refuse(List.of(FieldError.at("/appointment_at", "appointment-past")));
        }
    }

    static void check(AcceptanceRequest request, Instant now) {
        checkAppointment(request.appointmentAt(), now);
        if (request.appointmentText() != null && request.appointmentAt() == null) {
            refuse(List.of(FieldError.at("/appointment_text", "text-with-appointment")));
        }
    }

    static void check(DeclineRequest request) {
        var text = request.text();
        if (request.reason() == DeclineReason.OTHER && (text == null || text.isBlank())) {
            refuse(List.of(FieldError.at("/text", "required")));
        }
    }

    static void check(OutcomeRequest request, ActingBy how) {
        var errors = new ArrayList<FieldError>();
        if (!request.outcome().isReportable()) {
            errors.add(FieldError.at("/outcome", "outcome-not-reportable"));
        }
        boolean byPhone = how == ActingBy.PHONE;
        if (request.reporter() != (byPhone ? Reporter.CENTRE_BY_PHONE : Reporter.CENTRE)) {
            errors.add(FieldError.at("/reporter", byPhone ? "reporter-phone" : "reporter-centre"));
        }
        var results = request.achieved();
        if (results.stream().map(Result::code).distinct().count() < results.size()) {
            errors.add(FieldError.at("/results", "result-twice"));
        }
        if (request.isUnlinked() && (request.goesOn() || !results.isEmpty())) {
            errors.add(FieldError.at("/unlinked", "unlinked-outcome-only"));
        }
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).amount() != null && results.get(i).code() != ResultCode.WAGE_RECOVERED) {
                errors.add(FieldError.at("/results/" + i + "/amount", "amount-with-wage"));
            }
        }
        refuse(errors);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.of(ReferralProblem.REFERRAL_RULE, errors);
        }
    }
}
