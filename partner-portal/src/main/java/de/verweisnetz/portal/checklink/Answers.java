package de.verweisnetz.portal.checklink;

import de.verweisnetz.portal.api.CheckAnswer;
import de.verweisnetz.portal.api.CheckLink;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers that a form means; what cannot be meant is rejected in the form. */
final class Answers {
    static final List<String> LIGHTS = List.of("OPEN", "FULL", "UNKNOWN");
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_LETTERS = 1000;

    private final Form form;
    private final Texts t;

    Answers(Form form, Texts t) {
        this.form = form;
        this.t = t;
    }

    static List<CheckAnswer> allCorrect(CheckLink link) {
        return link.items().stream()
                .map(item -> CheckAnswer.allCorrect(item.offer().id(), null))
                .toList();
    }

    List<CheckAnswer> read(CheckLink link) {
        List<CheckAnswer> answers = new ArrayList<>();
        for (CheckLink.Item item : link.items()) {
            CheckAnswer answer = read(item.offer());
            if (answer != null) {
                answers.add(answer);
            }
        }
        if (answers.isEmpty() && !form.isRejected()) {
            form.reject("", t.get("checklink.none"));
        }
        return answers;
    }

    private @Nullable CheckAnswer read(Offer offer) {
        String id = offer.id();
        String words = form.value("corrections." + id).replace("\r\n", "\n");
        String light = form.value("light." + id);
        CheckAnswer.Light capacity = LIGHTS.contains(light) ? new CheckAnswer.Light(light) : null;
        switch (form.value("answer." + id)) {
            case "ALL_CORRECT" -> {
                if (words.isEmpty()) {
                    return CheckAnswer.allCorrect(id, capacity);
                }
                form.reject("answer." + id, t.get("checklink.both", "name", offer.name()));
            }
            case "CORRECTION" -> {
                if (offer.address().secret()) {
                    return CheckAnswer.correction(id, null, capacity);
                }
                if (words.length() >= FEWEST_LETTERS && words.length() <= MOST_LETTERS) {
                    return CheckAnswer.correction(id, words, capacity);
                }
                form.reject("corrections." + id, t.get("checklink.words.wrong", "name", offer.name()));
            }
            default -> {
                if (!words.isEmpty() || capacity != null) {
                    form.reject("answer." + id, t.get("checklink.answer.wrong", "name", offer.name()));
                }
            }
        }
        return null;
    }
}
