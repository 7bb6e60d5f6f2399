package de.verweisnetz.portal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Alternative;
import de.verweisnetz.portal.api.ClientConsents;
import de.verweisnetz.portal.api.ClientCredential;
import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.api.ClientReceipt;
import de.verweisnetz.portal.api.ConsentTexts.ConsentText;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.OwnContactData;
import de.verweisnetz.portal.api.RightsStatus;
import de.verweisnetz.portal.api.TakenCode;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.qr.QrPicture;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every page of a client, as full as it gets, drawn in any language. */
final class ClientSamples {
    static final List<String> STATES =
            List.of("OPEN", "ACCEPTED", "ARRIVED", "DECLINED", "DONE", "PASSED_ON", "WITHDRAWN", "ENDED");

    static final String LOCKED = "LOCKED";

    private static final String TOKEN = "abcdefghijklmnopqrstuv";
    private static final Instant TIME = Instant.parse("2026-04-01T10:00:00Z");

    private ClientSamples() {}

    /** All of them by their names. */
    static Map<String, String> pages(String language) {
        Map<String, String> pages = new LinkedHashMap<>();
        STATES.forEach(state -> pages.put("page " + state, page(language, state)));
        pages.put("page " + LOCKED, page(language, LOCKED));
        pages.put("lock", lock(language, true));
        pages.put("ask", draw("ask", language, Map.of("wrong", true)));
        pages.put("neutral", draw("neutral", language, Map.of("path", "/v/" + TOKEN + "/withdraw")));
        pages.put("unknown", draw("unknown", language, unknown()));
        pages.put("trouble", draw("trouble", language, Map.of("missing", false)));
        pages.put("withdraw", draw("withdraw", language, Map.of("view", ClientView.of(Samples.clientPage()))));
        pages.put("receipt", draw("receipt", language, Map.of("receipt", receipt())));
        pages.put("consents", draw("consents", language, Map.of("consents", consents())));
        pages.put("contact", draw("contact", language, contact()));
        pages.put("others", draw("others", language, Map.of("others", List.of(other(), other(), other()))));
        pages.put("chosen", draw("chosen", language, chosen()));
        pages.put("data", draw("data", language, Map.of("view", held())));
        pages.put("asked", draw("asked", language, Map.of("status", status())));
        pages.put("ticket", draw("ticket", language, Map.of()));
        return pages;
    }

    /** Locked, as it is after her button and before it. */
    static String lock(String language, boolean locked) {
        return draw("lock", language, locked ? Map.of("since", TIME, "ticket", TOKEN) : Map.of());
    }

    static String page(String language, String state) {
        return draw("page", language, Map.of("view", ClientView.of(in(state))));
    }

    static String draw(String template, String language, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        Texts t = texts(language);
        model.put("t", t);
        model.put(
                "v",
                new Visit(t, new ClientCredential(TOKEN, null), "/v/" + TOKEN, null, "+49 30 23125000", Form.empty()));
        if (!List.of("unknown", "ask", "neutral", "ticket", "asked", "trouble").contains(template)) {
            model.put("notice", new Notice("problem.other", false));
        }
        StringOutput output = new StringOutput();
        Templates.render("client/" + template + ".jte", model, output);
        return output.toString();
    }

    static Texts texts(String language) {
        return new Texts(Bundle.of("client", language));
    }

    /** With everything that can stand there in this state. */
    private static ClientPage in(String state) {
        ClientPage full = Samples.clientPage();
        boolean open = List.of("OPEN", "ACCEPTED", LOCKED).contains(state);
        List<String> steps = state.equals(LOCKED) ? List.of("CONSENT", "WITHDRAW") : steps(state, open);
        return new ClientPage(
                state,
                full.language(),
                open ? full.code() : null,
                full.reference(),
                full.expiresAt(),
                full.appointmentAt(),
                full.appointmentText(),
                open ? Boolean.TRUE : null,
                full.feedback(),
                steps,
                "NOBODY_ANSWERED",
                state.equals("WITHDRAWN") ? TIME : null,
                state.equals(LOCKED) ? TIME : null,
                state.equals("PASSED_ON") ? "https://node.example.org/v/" + TOKEN : null,
                full.centre(),
                full.information());
    }

    private static List<String> steps(String state, boolean open) {
        List<String> over = state.equals("WITHDRAWN") ? List.of() : List.of("WITHDRAW", "REPORT", "CONSENT", "GO_ON");
        return open ? Objects.requireNonNull(Samples.clientPage().steps()) : over;
    }

    private static Map<String, Object> unknown() {
        Map<String, Object> model = new HashMap<>();
        model.put("successor", null);
        model.put("phone", "+49 30 23125000");
        return model;
    }

    private static Map<String, Object> contact() {
        return Map.of(
                "consents", new ClientConsents(List.of(), consents().texts()),
                "kept", new OwnContactData("SEALED", null, List.of(new OwnContactData.Opening("Musterberatung", TIME))),
                "form", new ContactForm(Form.empty()));
    }

    private static Map<String, Object> chosen() {
        var code = "VN-7K2M4Q-3F8T2W9A-5C";
        return Map.of(
                "taken",
                new TakenCode(code, "VN-7K2M4Q", "https://node.example.org/v/" + TOKEN, TIME),
                "qr",
                QrPicture.of(code));
    }

    private static ClientReceipt receipt() {
        return new ClientReceipt("VN-7K2M4Q", "Musterberatung Arbeit", true, TIME, TIME, TIME, true, TIME, "a.b.c");
    }

    private static ClientConsents consents() {
        return new ClientConsents(
                List.of(
                        new ClientConsents.Given("FORWARD", "CHAT", TIME, null),
                        new ClientConsents.Given("SPECIAL_CATEGORY", "CHAT", TIME, null),
                        new ClientConsents.Given("SECRECY_RELEASE", "CHAT", TIME, null)),
                List.of(
                        text("NOTICE"),
                        text("FORWARD"),
                        text("FEEDBACK"),
                        text("SPECIAL_CATEGORY"),
                        text("SECRECY_RELEASE")));
    }

    /** As long as the longest of them. */
    private static ConsentText text(String purpose) {
        String sentence = "Дълъг примерен текст за съгласието, какъвто се чете тук. ";
        return new ConsentText(purpose, "2026-2", "bg", sentence.repeat(purpose.equals("NOTICE") ? 14 : 8), false);
    }

    private static Alternative other() {
        return new Alternative("3a0", Samples.clientPage().centre(), text("NOTICE"), text("FORWARD"));
    }

    private static HeldView held() {
        try {
            return new HeldView(
                    Json.MAPPER.readTree(
                            """
                    {"reference": "VN-7K2M4Q", "organizations": {"a": "Musterprojekt Streetwork", "b": "Musterberatung"},
                     "consent": [{"purpose": "FORWARD", "given_at": "2026-04-01T12:00:00+02:00"}],
                     "client_data_opening": [{"participant_id": "b", "opened_at": "2026-04-01T12:00:00+02:00"}]}"""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RightsStatus status() {
        return new RightsStatus(
                "AbCdEfGhIjKlMnOpQrStUv",
                "ERASURE",
                "VN-7K2M4Q",
                TIME,
                TIME,
                TIME,
                "a.b.c",
                List.of(
                        new RightsStatus.Acknowledgement("Musterberatung", TIME, "KEPT_BY_LAW"),
                        new RightsStatus.Acknowledgement("Musterprojekt", null, null)));
    }
}
