package de.verweisnetz.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OversightIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Instant before = TestClock.now();
    private final JsonNode referral = fixture.issueWithFeedback();
    private final String id = referral.at("/id").asText();

    @Test
    void the_officer_of_the_network_reads_who_did_what_and_no_contents() throws Exception {
        fixture.command(referral, "seen", 1, "");
        Officer.awaitChained();

        var page = Api.as(Officer.ofTheNetwork()).get("/v1/audit?subject=" + id).json();

        assertThat(page.at("/items").findValuesAsText("action")).containsExactly("CHANGE", "CREATE");
        var created = page.at("/items/1");
        assertThat(created.at("/member_id").asText())
                .isEqualTo(fixture.sender().id().toString());
        assertThat(created.at("/participant/id").asText())
                .isEqualTo(fixture.sender().participant().toString());
        assertThat(created.at("/participant/name").asText()).startsWith("Musterträger");
        assertThat(page.toString())
                .doesNotContain("ARB.", referral.at("/reference").asText());
    }

    @Test
    void pages_follow_each_other_and_filters_narrow_them() throws Exception {
        fixture.command(referral, "seen", 1, "");
        fixture.command(referral, "acceptance", 2, "{}");
        Officer.awaitChained();
        var officer = Api.as(Officer.ofTheNetwork());

        var first = officer.get("/v1/audit?limit=2&subject=" + id).json();
        var second = officer.get(first.at("/next").asText().substring("/api".length()))
                .json();

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(first.at("/total").asInt()).isEqualTo(3);
        for (var filter : List.of(
                "action=CHANGE&participant=" + fixture.receiver().participant(),
                "subject_type=referral&member=" + fixture.receiver().id(),
                "from=" + time(before) + "&subject=" + id + "&action=CHANGE")) {
            assertThat(officer.get("/v1/audit?" + filter).json().at("/items").findValuesAsText("action"))
                    .as(filter)
                    .containsExactly("CHANGE", "CHANGE");
        }
        assertThat(officer.get("/v1/audit?subject=" + id + "&before=" + time(before))
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void entries_tell_and_filter_by_the_role_of_who_acted() throws Exception {
        fixture.command(referral, "seen", 1, "");
        Officer.awaitChained();
        var officer = Api.as(Officer.ofTheNetwork());

        var partners =
                officer.get("/v1/audit?role=partner&subject=" + id).json().at("/items");

        assertThat(partners.findValuesAsText("action")).containsExactly("CHANGE");
        assertThat(partners.at("/0/roles/0").asText()).isEqualTo("partner");
        assertThat(officer.get("/v1/audit?role=dpo&subject=" + id).json().at("/items"))
                .isEmpty();
        assertThat(officer.get("/v1/audit?role=king").status()).isEqualTo(400);
    }

    @Test
    void the_entries_are_there_as_a_file_filtered_alike() throws Exception {
        fixture.command(referral, "seen", 1, "");
        Officer.awaitChained();
        var officer = Api.as(Officer.ofTheNetwork());

        var file = officer.get("/v1/audit/export?subject=" + id);

        assertThat(file.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(file.http().body().lines()).hasSize(2).first().asString().contains("\"CHANGE\"");
        assertThat(Api.as(Member.of("coordinator")).get("/v1/audit/export").status())
                .isEqualTo(403);
    }

    @Test
    void the_rules_of_retention_say_what_is_kept_how_long_and_what_is_due_next() throws Exception {
        assertThat(RecurringJobs.run("retention")).isTrue();

        var rules = Api.as(Officer.ofTheNetwork())
                .get("/v1/privacy/retention-rules")
                .json();

        assertThat(rules.at("/items").findValuesAsText("rule")).contains("closed", "drafts", "restricted", "audit");
        var closed = rules.at("/items/0");
        assertThat(closed.at("/last").has("finished_at")).isTrue();
        assertThat(Instant.parse(closed.at("/due_before").asText())).isBefore(TestClock.now());
        assertThat(rules.at("/job").has("next_at")).isTrue();
        assertThat(Api.as(Member.of("admin")).get("/v1/privacy/retention-rules").status())
                .isEqualTo(403);
    }

    @Test
    void an_officer_of_another_organisation_reads_what_her_own_members_did() throws Exception {
        fixture.command(referral, "seen", 1, "");
        Officer.awaitChained();
        var officer = Member.in(fixture.receiver().participant(), "dpo");

        var page = Api.as(officer).get("/v1/audit?subject=" + id).json();

        assertThat(page.at("/items").findValuesAsText("action")).containsExactly("CHANGE");
    }

    @Test
    void nobody_else_reads_any_of_it() {
        for (var role : List.of("streetworker", "partner", "coordinator", "admin")) {
            for (var path : List.of(
                    "/v1/audit",
                    "/v1/audit/chain",
                    "/v1/privacy/retention-runs",
                    "/v1/privacy/requests",
                    "/v1/privacy/processing-record",
                    "/v1/privacy/incident-report?from=2027-01-01T00:00:00Z&to=2027-01-02T00:00:00Z")) {
                assertThat(Api.as(Member.of(role)).get(path).status())
                        .as(role + " " + path)
                        .isEqualTo(403);
            }
        }
        assertThat(Api.anonymous().get("/v1/audit").status()).isEqualTo(401);
    }

    @Test
    void filters_that_cannot_be_read_are_named() throws Exception {
        var officer = Api.as(Officer.ofTheNetwork());
        for (var filter : List.of(
                "from=gestern",
                "before=x",
                "action=LOOK",
                "participant=1",
                "member=1",
                "subject=1",
                "subject_type=A")) {
            var answer = officer.get("/v1/audit?" + filter);
            assertThat(answer.status()).as(filter).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo(filter.split("=")[0]);
        }
    }

    @Test
    void the_chain_is_anchored_while_the_node_runs() throws Exception {
        Officer.awaitChained();
        Thread.sleep(2500);

        var chain = Api.as(Officer.ofTheNetwork()).get("/v1/audit/chain").json();

        assertThat(chain.at("/anchored").asBoolean()).isTrue();
        assertThat(chain.at("/position").asLong()).isPositive();
        assertThat(chain.has("alarm")).isFalse();
    }

    @Test
    void an_incident_names_the_referrals_and_organisations_of_its_window() throws Exception {
        fixture.command(referral, "seen", 1, "");
        var officer = Api.as(Officer.ofTheNetwork());
        var window = "/v1/privacy/incident-report?from=" + time(before.minusSeconds(1)) + "&to="
                + time(TestClock.now().plusSeconds(1));

        var report = officer.get(window + "&organisation=" + fixture.receiver().participant())
                .json();

        assertThat(report.at("/referrals")).hasSize(1);
        var affected = report.at("/referrals/0");
        assertThat(affected.at("/id").asText()).isEqualTo(id);
        assertThat(affected.at("/reference").asText())
                .isEqualTo(referral.at("/reference").asText());
        assertThat(affected.at("/happened").asInt()).isEqualTo(2);
        assertThat(affected.at("/accessed").asInt()).isEqualTo(2);
        assertThat(report.at("/organizations").findValuesAsText("id"))
                .containsExactlyInAnyOrder(
                        fixture.sender().participant().toString(),
                        fixture.receiver().participant().toString());
        assertThat(report.at("/truncated").asBoolean()).isFalse();
        assertThat(officer.get(window + "&organisation=" + Member.of("partner").participant())
                        .json()
                        .at("/referrals"))
                .isEmpty();
        assertThat(officer.get("/v1/privacy/incident-report?from=" + time(before.minusSeconds(7200)) + "&to="
                                + time(before.minusSeconds(3600)) + "&organisation="
                                + fixture.receiver().participant())
                        .json()
                        .at("/referrals"))
                .isEmpty();
    }

    @Test
    void an_officer_of_a_centre_sees_no_incident_of_others() {
        var stranger = Member.of("dpo");
        var report = Api.as(stranger)
                .get("/v1/privacy/incident-report?from=" + time(before.minusSeconds(1)) + "&to="
                        + time(TestClock.now().plusSeconds(1)))
                .json();

        assertThat(report.at("/referrals")).isEmpty();
    }

    @Test
    void what_retention_erased_is_listed() throws Exception {
        Officer.execute("INSERT INTO platform.idempotency (member_id, route, key, request_hash, result_id, created_at)"
                + " VALUES (gen_random_uuid(), 'alt', 'alt', '', gen_random_uuid(), now() - interval '2 days')");

        assertThat(RecurringJobs.run("retention")).isTrue();

        var runs = Api.as(Officer.ofTheNetwork())
                .get("/v1/privacy/retention-runs?limit=100")
                .json();
        assertThat(runs.at("/items").findValuesAsText("rule"))
                .contains("audit", "closed", "drafts", "idempotency", "undelivered");
        assertThat(Officer.number("SELECT count(*) FROM platform.idempotency WHERE route = 'alt'"))
                .isZero();
        assertThat(Api.as(Member.of("dpo")).get("/v1/privacy/retention-runs").status())
                .isEqualTo(200);
    }

    @Test
    void the_record_of_processing_names_every_rule_with_the_period_of_this_node() throws Exception {
        var officer = Api.as(Officer.ofTheNetwork());
        for (var language : List.of("de", "en")) {
            var answer = officer.get("/v1/privacy/processing-record?language=" + language);
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
            var record = answer.json();

            assertThat(record.findValuesAsText("rule")).containsExactlyInAnyOrderElementsOf(rules());
            assertThat(record.findValuesAsText("period")).contains("P180D", "P12M", "P3Y");
            assertThat(record.at("/organizations").findValuesAsText("id"))
                    .contains(fixture.sender().participant().toString());
        }
        assertThat(officer.get("/v1/privacy/processing-record?language=fr").status())
                .isEqualTo(400);
    }

    /** Every rule has a setting. */
    private static List<String> rules() throws Exception {
        var settings = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            settings.load(in);
        }
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("verweisnetz.retention.") && !name.endsWith(".at"))
                .map(name -> name.substring("verweisnetz.retention.".length()))
                .toList();
    }

    private static String time(Instant time) {
        return URLEncoder.encode(time.toString(), StandardCharsets.UTF_8);
    }
}
