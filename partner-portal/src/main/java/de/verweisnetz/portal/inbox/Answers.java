package de.verweisnetz.portal.inbox;

import de.verweisnetz.portal.api.Acceptance;
import de.verweisnetz.portal.api.Decline;
import de.verweisnetz.portal.api.OutcomeReport;
import de.verweisnetz.portal.api.Result;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import de.verweisnetz.portal.text.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a centre answers, and how each answer's form becomes a step of the referral. */
final class Answers {
    private static final String WAGE = "WAGE_RECOVERED";

    private Answers() {}

    static void check(String step, Form form, Texts t) {
        switch (step) {
            case "acceptance" -> {
                if (form.ticked("appointment_at") && appointment(form) == null) {
                    form.reject("appointment_at", t.get("answer.appointment.wrong"));
                }
            }
            case "appointment" -> {
                if (appointment(form) == null) {
                    form.reject("appointment_at", t.get("answer.appointment.wrong"));
                }
            }
            case "return" -> required(form, "question", t.get("answer.question.wrong"));
            case "reopening" -> required(form, "note", t.get("answer.reopen.wrong"));
            case "decline" -> {
                if (form.value("reason").isEmpty()) {
                    form.reject("reason", t.get("answer.reason.wrong"));
                } else if (form.has("reason", "OTHER") && form.value("text").isEmpty()) {
                    form.reject("text", t.get("answer.text.wrong"));
                }
            }
            case "outcome" -> {
                if (form.value("outcome").isEmpty()) {
                    form.reject("outcome", t.get("answer.outcome.wrong"));
                }
                if (form.ticked("amount") && cents(form).isEmpty()) {
                    form.reject("amount", t.get("answer.amount.wrong"));
                }
            }
            default -> {}
        }
    }

    /** What the API is told; null where the name of the step says it all. */
    static @Nullable Object body(String step, Form form) {
        return switch (step) {
            case "acceptance", "appointment" -> new Acceptance(appointment(form), form.optional("appointment_text"));
            case "return" -> Map.of("question", form.value("question"));
            case "reopening" -> Map.of("note", form.value("note"));
            case "decline" -> new Decline(form.value("reason"), form.optional("text"));
            case "outcome" -> report(form);
            default -> null;
        };
    }

    /** What is only counted has neither results nor a future. */
    private static OutcomeReport report(Form form) {
        boolean counted = form.ticked("unlinked");
        return new OutcomeReport(
                form.value("outcome"),
                counted ? List.of() : results(form),
                "CENTRE",
                !counted && form.ticked("continues"),
                counted);
    }

    private static void required(Form form, String field, String mistake) {
        if (form.value(field).isBlank()) {
            form.reject(field, mistake);
        }
    }

    static String field(String pointer) {
        String[] parts = pointer.split("/");
        return parts.length < 2 ? "" : parts[1];
    }

    private static @Nullable Instant appointment(Form form) {
        try {
            String value = form.value("appointment_at");
            return value.isEmpty()
                    ? null
                    : LocalDateTime.parse(value).atZone(Times.ZONE).toInstant();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private static List<Result> results(Form form) {
        return form.all("results").stream()
                .map(code -> new Result(
                        code, code.equals(WAGE) ? cents(form).map(Answers::euro).orElse(null) : null))
                .toList();
    }

    private static Result.Money euro(long cents) {
        return new Result.Money(cents, "EUR");
    }

    /** The amount in cents; people write "1.250,50", "1250,5" or "1250". */
    static Optional<Long> cents(Form form) {
        String value = form.value("amount").replaceAll("[ €]", "");
        boolean german = value.matches(".*,[0-9]{1,2}") || value.matches("[0-9]{1,3}(\\.[0-9]{3})+");
        String plain = german ? value.replace(".", "").replace(',', '.') : value.replace(",", "");
        if (!plain.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")) {
            return Optional.empty();
        }
        long cents = new BigDecimal(plain).movePointRight(2).longValueExact();
        return cents > 0 ? Optional.of(cents) : Optional.empty();
    }
}
