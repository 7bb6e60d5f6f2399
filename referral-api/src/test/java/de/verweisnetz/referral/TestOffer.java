package de.verweisnetz.referral;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;

/** A listed offer whose organisation a given partner answers for. */
public record TestOffer(UUID id, UUID organization) {

    public static TestOffer of(Member partner) {
        return of(partner, "FAIRE_MOB", "[\"CODE\"]");
    }

    public static TestOffer of(Member partner, String centreType, String grades) {
        var offer = new TestOffer(Ids.next(), Ids.next());
        offer.insert(centreType, grades);
        offer.managedBy(partner.participant());
        return offer;
    }

    /** The same offer, once the directory says which law binds its organisation. */
    TestOffer boundBy(String law) {
        execute(
                """
                INSERT INTO directory.source (id, name, republish) VALUES ('%1$s', 'Musterquelle %1$s', false);
                INSERT INTO directory.document (kind, id, version, body, hash, source_id, modified_at)
                VALUES ('organization', '%1$s', 1, '{"id": "%1$s", "name": "Musterberatung", "verweisnetz": {"law": "%2$s"}}', '',
                        '%1$s', now())"""
                        .formatted(organization, law));
        return this;
    }

    private void insert(String centreType, String grades) {
        execute(
                """
                INSERT INTO directory.offer_search (id, version, organization_id, service_id, facts, words, facets, land,
                                                    listed, fallback, verified_on, closed_until)
                VALUES ('%1$s', 1, '%2$s', '%2$s', '%3$s', '', '{}', '11', true, false, current_date, '-infinity')"""
                        .formatted(id, organization, facts(centreType, grades)));
    }

    private void managedBy(UUID participant) {
        execute("INSERT INTO directory.managed_organization (organization_id, participant_id) VALUES ('%s', '%s')"
                .formatted(organization, participant));
    }

    private String facts(String centreType, String grades) {
        return """
                {"id": "%1$s", "name": "Musterangebot", "organization": {"id": "%2$s", "name": "Musterberatung", "carrier": "DGB"},
                 "service": {"id": "%2$s", "name": "Beratung"}, "centre_type": "%3$s", "topics": ["ARB.LOHN"],
                 "languages": [{"code": "ro", "mode": "SPOKEN"}], "hours": [], "channels": ["IN_PERSON"],
                 "address": {"visibility": "PUBLIC", "street": "Musterstraße 1", "postcode": "10115", "city": "Berlin"},
                 "area": ["11"], "capacity": {"light": "OPEN"}, "accepts_referrals": %4$s, "announced_by_default": true,
                 "verified_on": "%5$s", "answer_time_working_days": 3, "fallback": false, "documents": []}"""
                .formatted(id, organization, centreType, grades, java.time.LocalDate.now());
    }

    private static void execute(String sql) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
