package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merge with far more documents than are changed at once. */
class LargeMergeIT extends ApiIT {
    private static final int SERVICES = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Member clara = Member.of("coordinator");
    private final Twins twins = new Twins();

    @BeforeEach
    void a_twin_has_thousands_of_services() throws SQLException {
        twins.stored();
        execute(
                """
                INSERT INTO directory.document (kind, id, version, body, hash, source_id, modified_at)
                SELECT 'service', md5('%1$s' || i)::uuid, 1, jsonb_build_object('id', md5('%1$s' || i)::uuid,
                       'organization_id', '%2$s', 'name', 'Musterstelle ' || i, 'status', 'active'), '', o.source_id, now()
                  FROM generate_series(1, %3$d) AS i, directory.document o WHERE o.kind = 'organization' AND o.id = '%2$s'"""
                        .formatted(twins.word, twins.other.organization, SERVICES));
        execute(
                """
                INSERT INTO directory.document_version (kind, id, version, op, body, at, member_id, origin, source_id)
                SELECT kind, id, version, 'CREATE', body, modified_at, gen_random_uuid(), 'IMPORT', source_id FROM directory.document
                 WHERE kind = 'service' AND organization_id = '%s' AND id <> '%s'"""
                        .formatted(twins.other.organization, twins.other.service));
    }

    @AfterEach
    void nobody_else_has_to_compare_them() throws SQLException {
        var mine = "kind = 'service' AND id IN (SELECT md5('%s' || i)::uuid FROM generate_series(1, %d) AS i)"
                .formatted(twins.word, SERVICES);
        execute("DELETE FROM directory.document WHERE " + mine);
        execute("DELETE FROM directory.duplicate_due WHERE " + mine);
        execute("UPDATE directory.feed SET op = 'DELETE', position = NULL, changed_at = now() WHERE " + mine);
    }

    @Test
    void an_organisation_with_thousands_of_services_is_merged_and_separated_in_one_go() throws SQLException {
        var before = content();

        var merge = sent(
                "/v1/merges", Twins.merge(clara, "organization", twins.one.organization, twins.other.organization));

        assertThat(merge.status()).as(merge.http().body()).isEqualTo(201);
        // Besides its services: the two organisations, a service and a place.
        assertThat(merge.json().at("/changed").asInt()).isEqualTo(SERVICES + 4);
        assertThat(services(twins.one.organization)).isEqualTo(SERVICES + 2);
        assertThat(services(twins.other.organization)).isZero();
        assertThat(Api.anonymous()
                        .get("/hsds/organizations/" + twins.other.organization)
                        .header("Location"))
                .endsWith("/" + twins.one.organization);

        var undone = sent("/v1/merges/" + merge.json().at("/id").asText() + "/undo", "");

        assertThat(undone.status()).as(undone.http().body()).isEqualTo(200);
        assertThat(services(twins.one.organization)).isOne();
        assertThat(services(twins.other.organization)).isEqualTo(SERVICES + 1);
        assertThat(content()).isEqualTo(before);
        assertThat(Api.anonymous()
                        .get("/hsds/organizations/" + twins.other.organization)
                        .status())
                .isEqualTo(200);
    }

    private Api.Answer sent(String path, Object body) {
        return Api.as(clara)
                .send(Api.as(clara)
                        .posting(path, body)
                        .timeout(PATIENCE)
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static long services(UUID organization) {
        return Twins.count("SELECT count(*) FROM directory.document WHERE kind = 'service' AND organization_id = '%s'"
                .formatted(organization));
    }

    /** Equal where all documents of both twins are equal. */
    private long content() {
        return Twins.count(
                """
                SELECT hashtextextended(string_agg(body::text, '' ORDER BY kind, id), 0) FROM directory.document
                 WHERE organization_id IN ('%1$s', '%2$s') OR id IN ('%1$s', '%2$s')"""
                        .formatted(twins.one.organization, twins.other.organization));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
