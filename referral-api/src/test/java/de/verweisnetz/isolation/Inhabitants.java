package de.verweisnetz.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.referral.WarmFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestDatabase;
import de.verweisnetz.testing.TestIssuer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Organisations that have done a little of everything with each other, and others that have not. */
final class Inhabitants {
    private static final String TASK =
            """
            INSERT INTO referral.task (id, version, referral_id, kind, occasion, sender_org, sender_team, opened_at)
            SELECT '%s', 1, id, 'RETURNED', 1, sender_org, sender_team, created_at FROM referral.referral WHERE id = '%s'""";

    private final World world = new World();
    private final WarmFixture warm = WarmFixture.create();
    private final Member coordinator = world.coordinator();
    private final Member officer = world.officer();
    private final JsonNode referral;
    private final JsonNode accepted;
    private final JsonNode card;

    Inhabitants() {
        // Before the node knows her: what it knows of members it keeps for a moment.
        world.receiver().asManager();
        referral = world.issued();
        world.draft();
        accepted = warmed();
        unlinked();
        card = world.card();
        take();
        world.privacyTask("RESTRICTION");
        World.made(Api.as(world.receiver()).post("/v1/arrivals-without-code", ""));
        windDown();
        retain();
        task();
        List.of(
                        "reportAsClient",
                        "withdrawAsClient",
                        "setMailPreferences",
                        "setPreferences",
                        "addAnswerTemplate",
                        "viewAnswerLink")
                .forEach(this::act);
    }

    /** Everybody who may ask the database for something. */
    List<Tenant> tenants() {
        var sender = world.sender();
        var receiver = world.receiver();
        return List.of(
                Tenant.member("sender", sender, "streetworker", false),
                Tenant.member("other team of the sender", Doubles.inOtherTeam(sender), "streetworker", false),
                Tenant.member("manager of the sender", Doubles.inOtherTeam(sender), "streetworker", true),
                Tenant.member("receiver", receiver, "partner", false),
                Tenant.member("sender of contact data", warm.sender(), "streetworker", false),
                Tenant.member("receiver of contact data", warm.receiver(), "partner", false),
                Tenant.member("other organisation", Member.of("streetworker"), "streetworker", true),
                Tenant.member("officer of the receiver", Member.in(receiver.participant(), "dpo"), "officer", false),
                Tenant.member("officer of the network", officer, "officer of the network", false),
                Tenant.member("coordinator", coordinator, "coordinator", false),
                Tenant.client("client", id(referral)),
                Tenant.nobody());
    }

    /** These, and who else may execute functions. */
    List<Tenant> callers() {
        var callers = new ArrayList<>(tenants());
        callers.add(Tenant.member("manager of the receiver of contact data", warm.receiver(), "partner", true));
        callers.add(Tenant.client("client with contact data", id(accepted)));
        callers.add(Tenant.reader(id(card)));
        return callers;
    }

    /** What they have to do with each other, by the names that {@code functions.txt} gives it. */
    Map<String, String> names(List<Tenant> callers) throws SQLException {
        var other = callers.stream()
                .filter(tenant -> tenant.name().equals("other organisation"))
                .findFirst()
                .orElseThrow();
        try (var connection = TestDatabase.asSuperuser()) {
            var key = "SELECT recipient_key FROM referral.client_data WHERE referral_id = '%s'".formatted(id(accepted));
            var request = "SELECT request_id FROM privacy.request_task WHERE participant_id = '%s'"
                    .formatted(world.receiver().participant());
            var proved = "SELECT consent_id FROM referral.consent_proof WHERE event = 'GIVEN' LIMIT 1";
            return Map.ofEntries(
                    entry("referral", id(referral)),
                    entry("reference", referral.at("/reference").asText()),
                    entry("member", world.sender().id()),
                    entry("issuer", TestIssuer.ISSUER),
                    entry("sender_org", world.sender().participant()),
                    entry("sender_team", world.sender().team()),
                    entry("receiver_org", world.receiver().participant()),
                    entry("offer", world.both().offer().id()),
                    entry("card", id(card)),
                    entry("warm", id(accepted)),
                    entry("warm_receiver", warm.receiver().participant()),
                    entry("recipient_key", Rows.texts(connection, key).get(0)),
                    entry("request", Rows.texts(connection, request).get(0)),
                    entry("proved", Rows.texts(connection, proved).get(0)),
                    entry("other_org", other.settings().get("app.participant")));
        }
    }

    private static Map.Entry<String, String> entry(String name, Object value) {
        return Map.entry(name, value.toString());
    }

    private static UUID id(JsonNode made) {
        return UUID.fromString(made.at("/id").asText());
    }

    private JsonNode warmed() {
        WarmFixture.replaceKey(warm.receiver(), "NODE", null);
        var issued = warm.issuedAndAccepted();
        World.made(Api.as(warm.receiver()).post(ReferralFixture.path(issued) + "/client-data/opening", ""));
        return issued;
    }

    private void unlinked() {
        var silent = StepRequests.taken(world.both(), world.both().issueWithoutFeedback(), "acceptance");
        var outcome = Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE", "unlinked", true);
        World.made(Api.as(world.receiver()).command(ReferralFixture.path(silent) + "/outcome", 2, outcome));
    }

    private void take() {
        World.made(Api.anonymous()
                .send(Api.anonymous()
                        .posting(
                                "/v1/cards/" + card.at("/key").asText() + "/codes",
                                Map.of("language", "ro", "notice_text_version", "2026-1-card"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header(
                                "X-Forwarded-For",
                                "2001:db8:9::" + Ids.next().toString().substring(32))));
    }

    private void windDown() {
        var announcement = PrivacyRows.announcing(world.sender(), 0, 0);
        World.made(announcement.send(Operation.all().get("announceWindDown"), announcement.own()));
    }

    /** So that there is a run of it. */
    private static void retain() {
        try {
            assertThat(RecurringJobs.run("retention")).isTrue();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void task() {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(TASK.formatted(Ids.next(), referral.at("/id").asText()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the matrix does it. */
    private void act(String operation) {
        var ask = Row.all()
                .filter(row -> row.operation().equals(operation))
                .findFirst()
                .orElseThrow()
                .ask()
                .apply(world);
        World.made(ask.send(Operation.all().get(operation), ask.own()));
    }
}
