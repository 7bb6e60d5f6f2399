package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.Seed;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergesIT extends ApiIT {
    private final Member clara = Member.of("coordinator");

    @Test
    void a_merge_unites_two_organisations_and_an_undo_separates_them() {
        var twins = new Twins().stored();
        var keep = twins.one.organization;
        var absorb = twins.other.organization;
        var before = Twins.body("organization", keep);
        var gone = Twins.body("organization", absorb);

        var merged = Api.as(clara).post("/v1/merges", Twins.merge(clara, "organization", keep, absorb));

        assertThat(merged.status()).as(merged.http().body()).isEqualTo(201);
        assertThat(Twins.body("organization", keep).at("/phones")).hasSize(2);
        assertThat(Twins.body("organization", absorb)).isNull();
        assertThat(Twins.body("service", twins.other.service)
                        .at("/organization_id")
                        .asText())
                .isEqualTo(keep.toString());
        assertThat(Twins.body("location", twins.other.location)
                        .at("/organization_id")
                        .asText())
                .isEqualTo(keep.toString());
        assertThat(survivor("organization", absorb, keep)).isTrue();
        var undone = undo(merged.json().at("/id").asText());
        assertThat(undone.json().at("/state").asText()).isEqualTo("UNDONE");
        assertThat(Twins.body("organization", keep)).isEqualTo(before);
        assertThat(Twins.body("organization", absorb)).isEqualTo(gone);
        assertThat(Twins.body("service", twins.other.service)
                        .at("/organization_id")
                        .asText())
                .isEqualTo(absorb.toString());
        assertThat(survivor("organization", absorb, absorb)).isTrue();
        assertThat(undo(merged.json().at("/id").asText()).json().at("/code").asText())
                .isEqualTo("merge-undone");
    }

    @Test
    void an_undo_is_refused_when_a_document_was_changed_since_and_says_which() {
        var twins = new Twins().stored();
        var merged = merged("organization", twins.one.organization, twins.other.organization);

        merged("service", twins.one.service, twins.other.service);
        var undone = undo(merged);

        assertThat(undone.status()).isEqualTo(409);
        assertThat(Twins.texts(undone.json().at("/documents"), "/id")).contains(twins.other.service.toString());
    }

    @Test
    void merged_services_leave_double_offers_which_are_told_and_whose_old_ids_go_on_working() {
        var twins = new Twins().stored();
        merged("location", twins.one.location, twins.other.location);

        var answer =
                Api.as(clara).post("/v1/merges", Twins.merge(clara, "service", twins.one.service, twins.other.service));

        assertThat(answer.json().at("/new_candidates")).hasSize(1);
        merged("service_at_location", twins.one.offer, twins.other.offer);
        var old = Api.as(Member.of("streetworker")).get("/v1/offers/" + twins.other.offer);
        assertThat(old.status()).isEqualTo(200);
        assertThat(old.json().at("/id").asText()).isEqualTo(twins.one.offer.toString());
    }

    @Test
    void a_chain_of_merges_leads_to_its_end_in_one_step_and_back() {
        var twins = new Twins().stored();
        var third = new Twins().stored();
        var first = merged("organization", twins.one.organization, twins.other.organization);

        var second = merged("organization", third.one.organization, twins.one.organization);

        assertThat(survivor("organization", twins.other.organization, third.one.organization))
                .isTrue();
        assertThat(undo(first).status()).isEqualTo(409);
        assertThat(undo(second).status()).isEqualTo(200);
        assertThat(survivor("organization", twins.other.organization, twins.one.organization))
                .isTrue();
    }

    @Test
    void a_place_that_absorbs_a_secret_one_becomes_secret_and_its_address_is_forgotten_everywhere() {
        var twins = new Twins();
        ((ObjectNode) twins.document("locations", 0).at("/verweisnetz")).put("address_visibility", "SECRET");
        ((ObjectNode) twins.document("locations", 1).at("/addresses/0")).put("address_1", "Geheimweg " + twins.word);
        twins.stored();
        assertThat(Twins.rowsWith("Geheimweg " + twins.word)).isPositive();

        var id = merged("location", twins.one.location, twins.other.location);

        assertThat(Twins.body("location", twins.one.location)
                        .at("/verweisnetz/address_visibility")
                        .asText())
                .isEqualTo("SECRET");
        var undone = undo(id);
        assertThat(Twins.texts(undone.json().at("/still_hidden"), "")).contains(twins.other.location.toString());
        assertThat(Twins.count("SELECT count(*) FROM directory.document_version WHERE body::text LIKE '%Geheimweg "
                        + twins.word + "%'"))
                .isZero();
        assertThat(undone.http().body()).doesNotContain("Geheimweg");
    }

    @Test
    void what_was_not_seen_is_not_merged_and_a_repetition_merges_once() {
        var twins = new Twins().stored();
        var request = Twins.merge(clara, "organization", twins.one.organization, twins.other.organization);
        var stale = request.deepCopy();
        ((ObjectNode) stale.at("/versions")).put("absorb", 7);
        var unknown = request.deepCopy();
        unknown.putObject("fields").put("/nichts", "KEEP");
        var itself = request.deepCopy().put("absorb", twins.one.organization.toString());
        var key = Ids.next().toString();

        assertThat(Api.as(clara).post("/v1/merges", stale).status()).isEqualTo(412);
        assertThat(Api.as(clara)
                        .post("/v1/merges", unknown)
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("not-to-choose");
        assertThat(Api.as(clara).post("/v1/merges", itself).status()).isEqualTo(422);
        assertThat(Api.as(clara)
                        .send(Api.as(clara).posting("/v1/merges", request))
                        .status())
                .isEqualTo(428);
        var first =
                Api.as(clara).send(Api.as(clara).posting("/v1/merges", request).header("Idempotency-Key", key));
        var second =
                Api.as(clara).send(Api.as(clara).posting("/v1/merges", request).header("Idempotency-Key", key));
        assertThat(second.json().at("/id")).isEqualTo(first.json().at("/id"));
    }

    @Test
    void the_organisation_of_one_participant_never_goes_to_another() {
        var twins = new Twins().stored();
        Seed.manage(twins.one.organization, UUID.randomUUID());
        Seed.manage(twins.other.organization, UUID.randomUUID());

        var answer = Api.as(clara)
                .post(
                        "/v1/merges",
                        Twins.merge(clara, "organization", twins.one.organization, twins.other.organization));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("two-managers");
        assertThat(Twins.body("organization", twins.other.organization)).isNotNull();
    }

    private String merged(String kind, UUID keep, UUID absorb) {
        var answer = Api.as(clara).post("/v1/merges", Twins.merge(clara, kind, keep, absorb));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json().at("/id").asText();
    }

    private Api.Answer undo(String merge) {
        return Api.as(clara).post("/v1/merges/" + merge + "/undo", "");
    }

    private static boolean survivor(String kind, UUID id, UUID expected) {
        return Twins.count("SELECT count(*) WHERE directory.survivor('%s', '%s') = '%s'".formatted(kind, id, expected))
                == 1;
    }
}
