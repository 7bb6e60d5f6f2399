package de.verweisnetz.referral.histories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.consent.ConsentLaw;
import de.verweisnetz.referral.histories.World.Offer;
import de.verweisnetz.referral.histories.World.Team;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Reads from a node who could refer, and to which offers, in an order that does not change. Accounts of centres' systems, which
 * the demonstration names "(API)", take care of nobody: people do.
 */
final class WorldReader {
    private static final String TEAMS =
            """
            SELECT t.participant_id, t.id, p.kind,
                   array(SELECT m.id FROM identity.membership m
                          WHERE m.team_id = t.id AND m.state = 'ACTIVE' AND m.roles && ARRAY['streetworker', 'partner']
                            AND m.display_name NOT LIKE '%(API)' ORDER BY m.id)
              FROM identity.team t JOIN identity.participant p ON p.id = t.participant_id
             WHERE p.state = 'ACTIVE' AND p.kind IN ('OUTREACH', 'CENTRE') ORDER BY t.id""";
    private static final String OFFERS =
            """
            SELECT o.id, o.organization_id, m.participant_id, o.facts::text, o.land, d.body -> 'verweisnetz' ->> 'law'
              FROM directory.offer_search o
              JOIN directory.managed_organization m ON m.organization_id = o.organization_id
              LEFT JOIN directory.document d ON d.kind = 'organization' AND d.id = o.organization_id
             WHERE o.listed ORDER BY o.id""";

    private final Connection owner;
    private final CodeLists codes = CodeLists.load();
    private final List<Team> senders = new ArrayList<>();
    private final Map<UUID, Team> centres = new LinkedHashMap<>();

    WorldReader(Connection owner) {
        this.owner = owner;
    }

    World read() throws SQLException {
        teams();
        return new World(List.copyOf(senders), offers());
    }

    private void teams() throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(TEAMS)) {
            while (rows.next()) {
                var members = (UUID[]) rows.getArray(4).getArray();
                var team = new Team(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), List.of(members));
                if (members.length == 0) {
                    continue;
                }
                if (rows.getString(3).equals("OUTREACH")) {
                    senders.add(team);
                } else {
                    centres.putIfAbsent(team.organisation(), team);
                }
            }
        }
    }

    private List<Offer> offers() throws SQLException {
        var offers = new ArrayList<Offer>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(OFFERS)) {
            while (rows.next()) {
                var centre = centres.get(rows.getObject(3, UUID.class));
                var facts = Json.MAPPER.readTree(rows.getString(4));
                var grades = grades(facts);
                var languages = strings(facts.path("languages"), "code");
                var topics = strings(facts.path("topics"), "").stream()
                        .filter(topic -> topic.indexOf('.') > 0)
                        .toList();
                if (centre != null && grades.contains("CODE") && !languages.isEmpty() && !topics.isEmpty()) {
                    offers.add(offer(rows, centre, facts, languages, topics, grades));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An offer cannot be read");
        }
        return List.copyOf(offers);
    }

    private static Offer offer(
            ResultSet row, Team centre, JsonNode facts, List<String> languages, List<String> topics, Set<String> grades)
            throws SQLException {
        var days = facts.path("answer_time_working_days");
        return new Offer(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                centre,
                languages,
                topics,
                grades,
                facts.path("announced_by_default").asBoolean(true),
                days.isInt() ? days.asInt() : null,
                row.getString(5),
                ConsentLaw.of(row.getString(6)));
    }

    /** As the rules of issuing have it: authorities get nothing, public carriers no contact data. */
    private Set<String> grades(JsonNode facts) {
        if (codes.list(CodeListName.CENTRE_TYPE).has(facts.path("centre_type").asText(), Trait.SIGNPOST_ONLY)) {
            return Set.of();
        }
        var grades = new HashSet<>(strings(facts.path("accepts_referrals"), ""));
        var carrier = facts.at("/organization/carrier").asText();
        if (codes.list(CodeListName.CARRIER).has(carrier, Trait.PUBLIC_BODY)) {
            grades.remove("WARM");
        }
        return Set.copyOf(grades);
    }

    private static List<String> strings(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> field.isEmpty() ? item.asText() : item.path(field).asText())
                .distinct()
                .toList();
    }
}
