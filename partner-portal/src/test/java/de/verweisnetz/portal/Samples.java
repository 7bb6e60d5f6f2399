package de.verweisnetz.portal;

import de.verweisnetz.portal.api.Address;
import de.verweisnetz.portal.api.CheckLink;
import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.api.Code;
import de.verweisnetz.portal.api.Contact;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.Slot;
import de.verweisnetz.portal.api.SpokenLanguage;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.layout.Visit;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Documents as the API sends them, larger than life where size matters. */
public final class Samples {
    public static final List<Slot> WEEK = Stream.of("MO", "TU", "WE", "TH", "FR")
            .map(day -> new Slot(day, "09:00", day.equals("FR") ? "13:00" : "17:00", "WALK_IN"))
            .toList();

    /** Who looks at a page. */
    public static final String MEMBER = "4a000000-0000-4000-8000-000000000003";

    private Samples() {}

    public static Offer offer() {
        return read(
                """
                {"id":"5a000000-0000-4000-8000-000000000001","name":"Arbeitsrecht für Beschäftigte",
                 "organization":{"id":"3a000000-0000-4000-8000-000000000001","name":"Musterberatung Arbeit"},
                 "service":{"id":"4a","name":"Beratung"},"centre_type":"FAIRE_MOB","topics":["ARB.LOHN","ARB.KUEND"],
                 "languages":[{"code":"ro","mode":"SPOKEN","slots":[{"weekday":"MO","opens_at":"09:00","closes_at":"13:00"}]}],
                 "hours":[{"weekday":"MO","opens_at":"09:00","closes_at":"17:00"},{"weekday":"TU","opens_at":"09:00","closes_at":"17:00"}],
                 "address":{"visibility":"PUBLIC","street":"Musterstraße 1","postcode":"10115","city":"Berlin"},
                 "area":["NATIONWIDE"],"capacity":{"light":"OPEN","since":"2026-01-01"},"accepts_referrals":["CODE"],
                 "verification":"CURRENT","client_contact":{"phone":"+49 30 23125000"},"a_field_of_tomorrow":1}
                """,
                Offer.class);
    }

    public static Offer secretOffer() {
        return read(
                """
                {"id":"5a000000-0000-4000-8000-000000000002","name":"Schutz vor Gewalt",
                 "organization":{"id":"3a000000-0000-4000-8000-000000000001","name":"Musterberatung Schutz"},
                 "service":{"id":"4b","name":"Schutz"},"centre_type":"OTHER","topics":[],"languages":[],
                 "address":{"visibility":"SECRET"},"area":["NATIONWIDE"],"capacity":{"light":"UNKNOWN"},
                 "accepts_referrals":[],"verification":"DUE"}
                """,
                Offer.class);
    }

    public static CheckLink checkLink() {
        return new CheckLink(
                Instant.parse("2026-12-20T10:00:00Z"),
                List.of(new CheckLink.Item(offer(), false, true), new CheckLink.Item(secretOffer(), true, false)));
    }

    public static Referral referral(String language) {
        return read(
                """
                {"id":"0192f1c6-52a4-7a55-8f0e-3f2f0b1d7c11","reference":"VN-7K2M4Q","status":"ISSUED","handover":"PENDING",
                 "grade":"CODE","announced":true,"offer":{"id":"5a","name":"Arbeitsrecht für Beschäftigte","organization":"Musterberatung Arbeit"},
                 "language":"%s","topics":["ARB.LOHN"],"region":{"unknown":true},"urgency":"NORMAL","created_at":"2026-01-02T08:00:00.000000Z",
                 "voucher":{"code":"VN-7K2M4Q-3F8T2W9A-5C","url":"https://verweisnetz.example.org/v/abcdefghijklmnopqrstuvwxyz"},
                 "role":"SENDER","actions":[],"version":1}
                """
                        .formatted(language),
                Referral.class);
    }

    /** One that a centre has received and can do everything with. */
    public static Referral received(String region) {
        return received(region, "");
    }

    /** @param more fields that count instead of those here, each followed by a comma */
    public static Referral received(String region, String more) {
        return read(
                """
                {"id":"0192f1c6-52a4-7a55-8f0e-3f2f0b1d7c11","reference":"VN-7K2M4Q","status":"SEEN","handover":"PENDING",
                 "grade":"CODE","announced":true,"actions":["acceptance","return","decline","forwarding","redemption"],%2$s
                 "offer":{"id":"5a","name":"Arbeitsrecht für Beschäftigte","organization":"Musterberatung Arbeit"},
                 "sender":{"id":"1a","name":"Musterprojekt Streetwork"},"due_at":"2026-01-05T23:00:00.000000Z",
                 "language":"ro","topics":["ARB.LOHN"],"region":{%1$s},"urgency":"NORMAL","created_at":"2026-01-02T08:00:00.000000Z",
                 "role":"RECEIVER","version":2}
                """
                        .formatted(region, more),
                Referral.class);
    }

    /** A client's page with more in it than any centre has. */
    public static ClientPage clientPage() {
        List<SpokenLanguage> languages = Stream.of("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr")
                .map(code -> new SpokenLanguage(code, "SPOKEN", WEEK))
                .toList();
        ClientPage.Centre centre = new ClientPage.Centre(
                "Beratung für Beschäftigte und ihre Familien",
                "Musterberatung Arbeit",
                "OTHER",
                new Address("PUBLIC", "Musterstraße 1", "10115", "Berlin", 52.53, 13.38),
                WEEK,
                languages,
                new Contact("+49 30 23125000", "beratung@example.org", true),
                List.of("Arbeitsvertrag", "Lohnabrechnungen", "Kündigung", "Ausweis", "Meldebescheinigung"));
        Instant later = Instant.parse("2026-04-01T10:00:00Z");
        ClientPage.Information reading = new ClientPage.Information(
                "Informație-model", "https://example.org/musterinformation/ro", "Musternetz Koordination", "ro");
        return new ClientPage(
                "ACCEPTED",
                "ro",
                "VN-7K2M4Q-3F8T2W9A-5C",
                "VN-7K2M4Q",
                later,
                later,
                "Zweiter Stock, Klingel links.",
                null,
                true,
                List.of("WITHDRAW", "REPORT", "ANSWER_APPOINTMENT", "CONSENT", "ENTER_CONTACT_DATA"),
                null,
                null,
                null,
                null,
                centre,
                List.of(reading, reading, reading));
    }

    /** The page of a client whose centre tells nobody where it is. */
    public static ClientPage secretClientPage() {
        ClientPage.Centre centre = new ClientPage.Centre(
                "Schutz vor Gewalt",
                "Musterberatung Schutz",
                null,
                new Address("SECRET", null, null, null, null, null),
                null,
                null,
                new Contact("+49 30 23125000", null, true),
                null);
        ClientPage open = clientPage();
        return new ClientPage(
                "OPEN",
                "ro",
                open.code(),
                open.reference(),
                open.expiresAt(),
                null,
                null,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                null,
                centre,
                List.of());
    }

    /** Of a node that takes free text of these kinds. */
    public static Labels taking(String... kinds) {
        return new Labels(
                Map.of(
                        "free-text",
                        Stream.of(kinds)
                                .map(kind -> new Code(kind, null, kind, kind, false, false, false))
                                .toList(),
                        "decline-reason",
                        Stream.of("NO_CAPACITY", "OTHER")
                                .map(reason -> new Code(reason, null, reason, reason, false, false, false))
                                .toList()),
                "de");
    }

    /** A page as somebody with one role sees it, in German, who manages her organisation. */
    public static String render(String template, Map<String, Object> parameters, String role) {
        return render(template, parameters, role, taking());
    }

    public static String render(String template, Map<String, Object> parameters, String role, Labels labels) {
        Me me = new Me(
                MEMBER,
                "Paula",
                List.of(role),
                new Named("1a", "Musterberatung Arbeit"),
                new Named("2a", "Beratung"),
                true);
        var all = new HashMap<>(parameters);
        all.put("page", new Page("Seite", Texts.staff("de"), labels, "/app", "", Visit.of(me, "token"), false, ""));
        StringOutput output = new StringOutput();
        Templates.render(template, all, output);
        return output.toString();
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
