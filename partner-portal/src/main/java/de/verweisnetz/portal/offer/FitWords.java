package de.verweisnetz.portal.offer;

import de.verweisnetz.portal.api.Fit;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.PhoneSlot;
import de.verweisnetz.portal.api.Slot;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why an offer is in the list, in words: "spricht Rumänisch Do 14:00–17:00". */
public final class FitWords {
    /** Told at their own places of a card: distance, capacity, day of confirmation. */
    private static final Set<String> ELSEWHERE = Set.of("DISTANCE", "CAPACITY", "VERIFIED");

    private final Labels labels;
    private final Texts t;

    public FitWords(Labels labels, Texts t) {
        this.labels = labels;
        this.t = t;
    }

    public List<String> of(Offer offer) {
        return offer.fits().stream()
                .filter(fit -> !ELSEWHERE.contains(fit.reason()))
                .map(this::sentence)
                .distinct()
                .toList();
    }

    String sentence(Fit fit) {
        return switch (fit.reason()) {
            case "TEXT" -> t.get("fit.TEXT", "words", joined(fit.words(), word -> "„" + word + "“"));
            case "TOPIC" -> t.get("fit.TOPIC", "topics", joined(fit.topics(), code -> labels.of("topic", code)));
            case "LANGUAGE" -> language(fit);
            case "REMOTE" ->
                t.get("fit.REMOTE", "channels", joined(fit.channels(), code -> labels.of("channel", code)));
            case "OPEN" -> timed("fit.OPEN", slots(fit));
            case "PHONE" -> timed("fit.PHONE", phoneSlots(fit));
            case "CENTRE_TYPE" -> label("centre-type", fit);
            case "CARRIER" -> label("carrier", fit);
            case "ACCEPTS" -> t.get("fit.ACCEPTS", "grade", label("grade", fit));
            case "ANSWER_MODE" -> t.getOr("answer-mode." + fit.code(), code(fit));
            case "WHEELCHAIR" -> t.get("fit.WHEELCHAIR", "state", label("feature-state", fit));
            default -> t.getOr("fit." + fit.reason(), fit.reason());
        };
    }

    private String language(Fit fit) {
        String language = labels.language(Objects.requireNonNullElse(fit.language(), ""));
        String times = Hours.text(slots(fit), t.locale());
        String key = "INTERPRETED".equals(fit.mode()) ? "fit.INTERPRETED" : "fit.LANGUAGE";
        return times.isEmpty() ? t.get(key, "language", language) : t.get(key, "language", language) + " " + times;
    }

    private String timed(String key, List<Slot> slots) {
        String times = Hours.text(slots, t.locale());
        return times.isEmpty() ? t.get(key) : t.get(key) + " " + times;
    }

    private String label(String list, Fit fit) {
        return labels.of(list, code(fit));
    }

    private static String code(Fit fit) {
        return Objects.requireNonNullElse(fit.code(), "");
    }

    private static List<Slot> slots(Fit fit) {
        return Objects.requireNonNullElse(fit.slots(), List.of());
    }

    private static List<Slot> phoneSlots(Fit fit) {
        return Objects.requireNonNullElse(fit.phoneSlots(), List.<PhoneSlot>of()).stream()
                .map(PhoneSlot::slot)
                .toList();
    }

    private static String joined(@Nullable List<String> values, UnaryOperator<String> word) {
        return Objects.requireNonNullElse(values, List.<String>of()).stream()
                .map(word)
                .collect(Collectors.joining(", "));
    }
}
