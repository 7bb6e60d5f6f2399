package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sender can do with a referral, and how each form becomes a step. */
final class SenderSteps {
    static final List<String> ALL = List.of("answer", "withdrawal", "void", "undo");
    /** Forms that hold what somebody typed, and are shown again after a login. */
    static final List<String> TYPED = List.of("answer", "void", "issuance", "consents", "client-data");

    private SenderSteps() {}

    static void check(String step, Form form, Texts t) {
        if (step.equals("answer") && form.value("answer").isBlank()) {
            form.reject("answer", t.get("step.answer.wrong"));
        }
    }

    /** What the API is told; null where the name of the step says it all. */
    static @Nullable Object body(String step, Form form) {
        return switch (step) {
            case "answer" -> Map.of("answer", form.value("answer"));
            case "void" -> form.optional("reason") == null ? Map.of() : Map.of("reason", form.value("reason"));
            default -> null;
        };
    }

    static String field(String pointer) {
        String[] parts = pointer.split("/");
        return parts.length < 2 ? "" : parts[1];
    }
}
