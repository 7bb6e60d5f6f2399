package de.verweisnetz.portal.answerlink;

import de.verweisnetz.portal.api.Decline;
import de.verweisnetz.portal.api.OutcomeReport;
import de.verweisnetz.portal.api.StandInAnswer;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a form of the page becomes an answer; what is missing is rejected in the form. */
final class LinkAnswers {
    private static final Set<String> PLAIN = Set.of("ACCEPTANCE", "ARRIVAL", "WITHDRAWAL_CONFIRMATION", "UNDO");

    private static final Set<String> FIELDS = Set.of("code", "outcome", "question", "reason", "text");

    private LinkAnswers() {}

    /** Nothing for a step that this page does not know, or when the form is rejected. */
    static @Nullable StandInAnswer read(Form form, Texts t) {
        String step = form.value("step");
        return switch (step) {
            case "DECLINE" -> decline(form, t);
            case "RETURN" -> question(form, t);
            case "OUTCOME" -> outcome(form, t);
            default -> PLAIN.contains(step) ? StandInAnswer.plain(step) : null;
        };
    }

    private static @Nullable StandInAnswer decline(Form form, Texts t) {
        if (form.value("reason").isEmpty()) {
            form.reject("reason", t.get("answer.reason.wrong"));
            return null;
        }
        if (form.has("reason", "OTHER") && form.value("text").isEmpty()) {
            form.reject("text", t.get("answer.text.wrong"));
            return null;
        }
        Decline decline = new Decline(form.value("reason"), form.optional("text"));
        return new StandInAnswer("DECLINE", decline, null, null);
    }

    private static @Nullable StandInAnswer question(Form form, Texts t) {
        if (form.value("question").isEmpty()) {
            form.reject("question", t.get("answer.question.wrong"));
            return null;
        }
        return new StandInAnswer("RETURN", null, new StandInAnswer.Question(form.value("question")), null);
    }

    private static @Nullable StandInAnswer outcome(Form form, Texts t) {
        if (form.value("outcome").isEmpty()) {
            form.reject("outcome", t.get("answer.outcome.wrong"));
            return null;
        }
        OutcomeReport outcome =
                new OutcomeReport(form.value("outcome"), List.of(), "CENTRE", false, form.ticked("unlinked"));
        return new StandInAnswer("OUTCOME", null, null, outcome);
    }

    /** The field of the page that a pointer of the API means; empty for what no field holds. */
    static String field(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return FIELDS.contains(name) ? name : "";
    }
}
