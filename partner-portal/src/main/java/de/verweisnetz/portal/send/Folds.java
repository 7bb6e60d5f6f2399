package de.verweisnetz.portal.send;

import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/** The parts of the form that are mostly known before it is opened, each with what is set in it. */
public record Folds(Fold matter, Fold contact, Fold way, Fold more) {

    static Folds of(Form form, Labels labels, Texts t) {
        return new Folds(matter(form, labels, t), contact(form, labels), way(form, labels, t), more(form, labels));
    }

    private static Fold matter(Form form, Labels labels, Texts t) {
        boolean complete =
                !form.all("topic").isEmpty() && form.ticked("language") && form.ticked("region") && isPlaced(form);
        var said = Stream.concat(
                form.all("topic").stream().map(labels::topic),
                Stream.of(form.ticked("language") ? labels.language(form.value("language")) : "", place(form, t)));
        return Fold.of("matter", form, complete, List.of("topic", "language", "region", "postcode", "kreis"), said);
    }

    private static boolean isPlaced(Form form) {
        return !List.of("postcode", "kreis").contains(form.value("region")) || SendForm.place(form) != null;
    }

    private static String place(Form form, Texts t) {
        return switch (form.value("region")) {
            case "postcode" -> form.value("postcode");
            case "kreis" -> form.value("kreis");
            case "abroad" -> t.get("region.abroad");
            case "unknown" -> t.get("send.said.unknown");
            default -> "";
        };
    }

    private static Fold contact(Form form, Labels labels) {
        boolean complete =
                form.ticked("platform") && form.ticked("contact_mode") && !form.has("contact_mode", "PUBLIC_REPLY");
        var said = Stream.of("platform:platform", "contact_mode:contact-mode")
                .map(field -> field.split(":"))
                .filter(field -> form.ticked(field[0]))
                .map(field -> labels.of(field[1], form.value(field[0])));
        return Fold.of("contact", form, complete, List.of("platform", "contact_mode"), said);
    }

    private static Fold way(Form form, Labels labels, Texts t) {
        boolean warm = form.has("grade", "WARM");
        boolean acute = form.has("urgency", "ACUTE");
        boolean dated = form.has("urgency", "DEADLINE");
        var said = Stream.of(
                labels.of("urgency", form.ticked("urgency") ? form.value("urgency") : "NORMAL"),
                dated ? form.value("deadline") : "",
                labels.of("grade", warm ? "WARM" : "CODE"),
                warm && form.ticked("entered_by") ? t.get("send.said.entered-by." + enteredBy(form)) : "",
                warm || acute ? "" : t.get("send.said.announced." + form.has("announced", "true")));
        return Fold.of(
                "way",
                form,
                !dated || form.ticked("deadline"),
                List.of("urgency", "deadline", "grade", "entered_by", "announced"),
                said);
    }

    private static String enteredBy(Form form) {
        return form.has("entered_by", "SENDER") ? "SENDER" : "CLIENT";
    }

    private static Fold more(Form form, Labels labels) {
        String misinformation = form.value("misinformation");
        var said = Stream.of(
                misinformation.isEmpty() || misinformation.equals("NONE")
                        ? ""
                        : labels.of("misinformation", misinformation),
                form.value("campaign"),
                form.value("note"));
        return Fold.of("more", form, true, List.of("misinformation", "campaign", "note"), said);
    }
}
