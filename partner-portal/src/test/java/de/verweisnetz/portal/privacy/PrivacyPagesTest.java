package de.verweisnetz.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.verweisnetz.portal.api.AuditChain;
import de.verweisnetz.portal.api.AuditEntry;
import de.verweisnetz.portal.api.ClientRequest;
import de.verweisnetz.portal.api.IncidentReport;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.LockedReferral;
import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.api.PrivacyTask;
import de.verweisnetz.portal.api.ProcessingRecord;
import de.verweisnetz.portal.api.RetentionRules;
import de.verweisnetz.portal.api.RetentionRun;
import de.verweisnetz.portal.api.Slice;
import de.verweisnetz.portal.api.WindDown;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.layout.Visit;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyPagesTest {
    private static final String CHAIN =
            """
            {"position":48211,"segments":112,"last_closed_at":"2027-03-02T23:00:01Z","anchored":true}""";

    @Test
    void a_task_says_what_to_do_by_when_and_takes_one_of_three_answers() {
        String page = rights("de", "partner");
        assertThat(page)
                .contains("Sperren Sie auch Ihre eigene Akte", "Überfällig seit", "0Q-4F7K2M")
                .contains("value=\"DONE\"", "value=\"NOTHING_HELD\"", "value=\"KEPT_BY_LAW\"")
                .contains("Die Person braucht die Daten für einen Anspruch")
                .doesNotContain("Alle offenen Anliegen im Netz");
    }

    @Test
    void the_officer_sees_who_has_confirmed_and_what_is_late() {
        assertThat(rights("de", "dpo"))
                .contains("Alle offenen Anliegen im Netz", "davon überfällig: 1")
                .contains("Musterberatung Arbeit:", "Erledigt", "<strong>offen</strong>");
    }

    @Test
    void the_state_of_the_chain_is_told_before_its_entries() {
        assertThat(audit("de", CHAIN)).contains("Die Kette ist unterschrieben und passt", "48.211 Einträge");
        assertThat(audit("de", "{\"position\":2,\"segments\":0,\"anchored\":false}"))
                .contains("Die Kette ist nicht unterschrieben", "Noch kein Prüfpunkt");
        assertThat(audit("de", "{\"position\":2,\"segments\":0,\"anchored\":false,\"alarm\":\"TAIL_MISSING\"}"))
                .contains("passt nicht zu dem, was unterschrieben wurde", "TAIL_MISSING");
    }

    @Test
    void periods_are_told_in_words_with_their_bounds() {
        assertThat(retention("de"))
                .contains("180 Tage", "möglich: 90 Tage bis 1 Jahr", "3 Jahre", "12 Monate")
                .contains("nicht zu Ende, wird fortgesetzt");
    }

    @Test
    void an_erased_referral_has_no_reference_in_the_report_of_an_incident() {
        assertThat(incident("de")).contains("inzwischen gelöscht", "0Q-4F7K2M", "2 Verweise, 1 Organisation");
    }

    @Test
    void erasing_a_project_is_offered_to_its_manager_after_an_export_and_not_in_a_rehearsal() {
        assertThat(end("de", true, false)).contains("id=\"project-export\"", "id=\"project-erase\"");
        assertThat(end("de", true, true)).contains("id=\"project-export\"").doesNotContain("id=\"project-erase\"");
        assertThat(end("de", false, false))
                .doesNotContain("project-export", "project-erase")
                .contains("end-form");
        assertThat(end("de", false, false)).contains("data-testid=\"receipt\"", "Vernichtete Schlüssel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void each_page_speaks_its_language_and_runs_nothing_inline(String language) {
        for (String page : all(language)) {
            assertThat(page)
                    .contains("<html lang=\"" + language + "\">", "<h1")
                    .doesNotContain("<script>", "style=", "onclick")
                    .doesNotContain("${", "???");
        }
    }

    static List<String> all(String language) {
        return List.of(
                rights(language, "partner"),
                rights(language, "dpo"),
                audit(language, CHAIN),
                retention(language),
                incident(language),
                record(language),
                end(language, true, false),
                end(language, false, false));
    }

    private static String rights(String language, String role) {
        Map<String, Object> model = model(language, "/app/rights", role, false);
        model.put("done", "DONE");
        model.put(
                "tasks",
                read(
                        """
                [{"id":"t1","kind":"RESTRICTION","reference":"0Q-4F7K2M","parts":["CLAIMS"],"requested_at":"2027-03-01T10:00:00Z","due_at":"2027-03-15T10:00:00Z","overdue":true},
                 {"id":"t2","kind":"RECTIFICATION","reference":"0Q-7K2M4Q","parts":["LANGUAGE","REGION"],"requested_at":"2027-03-20T10:00:00Z","due_at":"2027-04-03T10:00:00Z","overdue":false}]""",
                        new TypeReference<List<PrivacyTask>>() {}));
        model.put(
                "locked",
                role.equals("dpo")
                        ? List.of()
                        : read(
                                """
                [{"id":"r1","reference":"0Q-4F7K2M","role":"RECEIVER","restricted_at":"2027-03-01T10:00:00Z","reason":"CLAIMS"}]""",
                                new TypeReference<List<LockedReferral>>() {}));
        model.put(
                "requests",
                read(
                        """
                [{"id":"q1","kind":"RESTRICTION","reference":"0Q-4F7K2M","requested_at":"2027-03-01T10:00:00Z","due_at":"2027-03-15T10:00:00Z","overdue":true,
                  "tasks":[{"organization_id":"o1","name":"Musterberatung Arbeit","acknowledged_at":"2027-03-02T10:00:00Z","result":"DONE"},{"organization_id":"o2","name":"Musterprojekt Streetwork"}]},
                 {"id":"q2","kind":"ERASURE","reference":"0Q-7K2M4Q","requested_at":"2027-03-20T10:00:00Z","due_at":"2027-04-03T10:00:00Z","overdue":false,"erased_at":"2027-03-20T10:15:00Z","tasks":[]}]""",
                        new TypeReference<List<ClientRequest>>() {}));
        return render("privacy/rights.jte", model);
    }

    private static String audit(String language, String chain) {
        Map<String, Object> model = model(language, "/app/audit", "dpo", false);
        model.put("form", new Form(Map.of("action", List.of("READ"))));
        model.put("chain", read(chain, new TypeReference<AuditChain>() {}));
        model.put(
                "entries",
                read(
                        """
                {"items":[
                  {"position":48211,"at":"2027-03-02T10:15:00Z","member_id":"2a000000-0000-4000-8000-000000000003","roles":["partner"],"participant":{"id":"o1","name":"Musterberatung Arbeit"},"action":"OPEN_SEALED","subject_type":"referral","subject_id":"0192f1c6-52a4-7a55-8f0e-3f2f0b1d7c11","detail":{"custody":"NODE"}},
                  {"position":48210,"at":"2027-03-02T10:14:00Z","action":"ERASE","subject_type":"retention-run","subject_id":"0192f1c6-52a4-7a55-8f0e-3f2f0b1d7c12","detail":{"erased":12,"rule":"closed"}}],
                 "next":"/api/v1/audit?cursor=abc","total":1000,"total_capped":true}""",
                        new TypeReference<Slice<AuditEntry>>() {}));
        model.put("address", "/app/audit?action=READ");
        model.put("file", "/app/audit/file?action=READ");
        model.put("later", false);
        return render("privacy/audit.jte", model);
    }

    private static String retention(String language) {
        Map<String, Object> model = model(language, "/app/retention", "dpo", false);
        model.put(
                "rules",
                read(
                        """
                {"job":{"next_at":"2027-03-03T02:40:00Z","last_success":"2027-03-02T02:40:04Z","running":false},
                 "items":[
                  {"rule":"audit","period":"P12M","shortest":"P6M","longest":"P24M","due_before":"2026-03-02T10:00:00Z"},
                  {"rule":"closed","period":"P180D","shortest":"P90D","longest":"P1Y","due_before":"2026-09-03T10:00:00Z","last":{"id":"u1","rule":"closed","before":"2026-09-02T02:40:00Z","started_at":"2027-03-02T02:40:00Z","finished_at":"2027-03-02T02:40:02Z","erased":12}},
                  {"rule":"restricted","period":"P3Y","shortest":"P1Y","longest":"P4Y","due_before":"2024-03-02T10:00:00Z"}]}""",
                        new TypeReference<RetentionRules>() {}));
        model.put(
                "runs",
                read(
                        """
                {"items":[{"id":"u1","rule":"closed","before":"2026-09-02T02:40:00Z","started_at":"2027-03-02T02:40:00Z","finished_at":"2027-03-02T02:40:02Z","erased":12},
                          {"id":"u0","rule":"drafts","before":"2027-02-22T02:40:00Z","started_at":"2027-03-01T02:40:00Z","erased":500}],"total":2,"total_capped":false}""",
                        new TypeReference<Slice<RetentionRun>>() {}));
        model.put("later", false);
        return render("privacy/retention.jte", model);
    }

    private static String incident(String language) {
        Map<String, Object> model = model(language, "/app/incident", "dpo", false);
        model.put("form", new Form(Map.of("from", List.of("2027-03-01T00:00"), "to", List.of("2027-03-02T00:00"))));
        model.put(
                "report",
                read(
                        """
                {"from":"2027-02-28T23:00:00Z","before":"2027-03-01T23:00:00Z","truncated":false,
                 "organizations":[{"id":"o1","name":"Musterberatung Arbeit","sent":0,"received":2,"accessed":1}],
                 "referrals":[{"id":"r1","reference":"0Q-4F7K2M","grade":"CODE","status":"SEEN","happened":2,"accessed":3,"opened":0,"accessed_by":["o1"],"first_at":"2027-03-01T08:00:00Z","last_at":"2027-03-01T09:00:00Z"},
                              {"id":"r2","happened":1,"accessed":0,"opened":0,"accessed_by":[],"first_at":"2027-03-01T08:00:00Z","last_at":"2027-03-01T08:00:00Z"}]}""",
                        new TypeReference<IncidentReport>() {}));
        model.put("organizations", processings().organizations());
        model.put("file", "/app/incident/file?from=2027-03-01T00%3A00&to=2027-03-02T00%3A00&organization=");
        return render("privacy/incident.jte", model);
    }

    private static String record(String language) {
        Map<String, Object> model = model(language, "/app/processing-record", "dpo", false);
        model.put("record", processings());
        return render("privacy/record.jte", model);
    }

    private static ProcessingRecord processings() {
        return read(
                """
                {"made_at":"2027-03-02T10:00:00Z","node":"VN","organizations":[{"id":"o1","name":"Musterberatung Arbeit","kind":"CENTRE","state":"ACTIVE"}],
                 "processings":[{"name":"Verweise","purpose":"Weg zur Beratung","legal_basis":"Art. 6 Abs. 1 lit. f DSGVO","subjects":"Ratsuchende","data":"Thema, Sprache, Ort","recipients":"Beratungsstelle","retention":[{"rule":"closed","period":"P180D"}],"retention_note":"Danach nur Zahlen.","measures":"Verschlüsselung"}]}""",
                new TypeReference<ProcessingRecord>() {});
    }

    private static String end(String language, boolean manager, boolean rehearsal) {
        Map<String, Object> model =
                model(language, "/app/project-end", manager ? "streetworker" : "coordinator", manager);
        WindDown open = read(
                """
                {"participant_id":"p1","participant_name":"Musterprojekt Streetwork","version":3,"last_issue_on":"2027-11-30","last_answer_on":"2028-01-31","successor":{"name":"Musterberatung Nachfolge","contact":"https://nachfolge.example"},"rehearsal":%s,"exported_at":"2028-02-01T09:00:00Z","export_sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","exported":128,"erased":0}"""
                        .formatted(rehearsal),
                new TypeReference<WindDown>() {});
        WindDown over = read(
                """
                {"participant_id":"p2","participant_name":"Musterprojekt Vorher","version":5,"last_issue_on":"2026-11-30","last_answer_on":"2026-12-31","successor":{"name":"Musterprojekt Streetwork","contact":"030 23125000"},"rehearsal":false,"exported_at":"2027-01-02T09:00:00Z","export_sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","exported":40,"erasure_asked_at":"2027-01-03T09:00:00Z","erased_at":"2027-01-03T09:00:05Z","erased":39,"receipt":"eyJhbGciOiJFUzI1NiJ9.eyJsZWZ0IjowfQ.c2lnbmF0dXJl","keys_destroyed":2,"restricted":1}""",
                new TypeReference<WindDown>() {});
        model.put("form", Form.empty());
        model.put("ends", List.of(open, over));
        model.put("own", manager ? open : null);
        model.put("projects", manager ? List.of() : List.of(new Labels.Option("p1@3", "Musterprojekt Streetwork")));
        return render("privacy/end.jte", model);
    }

    private static Map<String, Object> model(String language, String path, String role, boolean manager) {
        Texts t = Texts.staff(language);
        Me member = new Me(
                "m1",
                "Dana",
                List.of(role),
                new Named("p1", "Musternetz Koordination"),
                new Named("t1", "Datenschutz"),
                manager);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                new Page(
                        t.get("rights.title"),
                        t,
                        new Labels(Map.of(), language),
                        path,
                        "",
                        Visit.of(member, "csrf"),
                        false,
                        "rights"));
        return model;
    }

    private static String render(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        Templates.render(template, model, output);
        return output.toString();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
