package de.verweisnetz.privacy.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.privacy.AuditChainView;
import de.verweisnetz.privacy.AuditQuery;
import de.verweisnetz.privacy.IncidentReport.AffectedReferral;
import de.verweisnetz.privacy.ProcessingRecord.TakingPart;
import de.verweisnetz.privacy.RetentionRunView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What data protection officers may read; the database shows it to nobody else. */
@ApplicationScoped
public class OversightRepository {
    private static final String ENTRIES =
            """
            SELECT id, position, at, member_id, participant_id, action, subject_type, subject_id, detail::text
              FROM privacy.audit WHERE position IS NOT NULL""";
    private static final String CHAIN =
            """
            SELECT h.position, h.anchored AND h.alarm IS NULL, h.alarm,
                   (SELECT count(*) FROM privacy.audit_segment), (SELECT max(closed_at) FROM privacy.audit_segment)
              FROM privacy.audit_head h""";
    private static final String ROLES = "SELECT id, roles FROM privacy.roles_of_members(CAST(?1 AS uuid[]))";
    private static final String RUNS =
            """
            SELECT id, rule, before, started_at, finished_at, erased FROM privacy.retention_run
             WHERE (CAST(?1 AS uuid) IS NULL OR id < CAST(?1 AS uuid)) ORDER BY id DESC LIMIT ?2""";
    private static final String INCIDENT =
            """
            SELECT referral_id, reference, grade, status, sender_org, receiver_org, happened, accessed, opened, accessed_by,
                   first_at, last_at
              FROM privacy.incident(?1, ?2, CAST(?3 AS uuid), ?4)""";

    private static final String ORGANIZATIONS =
            "SELECT id, name, kind, state FROM identity.participant ORDER BY name, id";

    @PersistenceContext
    private EntityManager em;

    /** An entry as it is stored. */
    public record Entry(
            UUID id,
            long position,
            Instant at,
            @Nullable UUID member,
            @Nullable UUID participant,
            String action,
            String subjectType,
            @Nullable UUID subject,
            @Nullable JsonNode detail) {}

    /** The latest first, behind a position if one is given. */
    public List<Entry> entries(AuditQuery query, @Nullable Long behind, int limit) {
        var conditions = AuditConditions.of(query, behind);
        var sql = ENTRIES + conditions.text() + " ORDER BY position DESC LIMIT " + limit;
        return Rows.all(conditions.bind(em.createNativeQuery(sql))).stream()
                .map(OversightRepository::entry)
                .toList();
    }

    /** The roles that members have now. */
    public Map<UUID, List<String>> roles(Set<UUID> members) {
        var ids = members.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Rows.all(em.createNativeQuery(ROLES).setParameter(1, ids)).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> List.of(((String) row[1]).split(","))));
    }

    /** How many there are, counted up to a limit. */
    public long count(AuditQuery query, int most) {
        var conditions = AuditConditions.of(query, null);
        var sql = "SELECT count(*) FROM (SELECT 1 FROM privacy.audit WHERE position IS NOT NULL" + conditions.text()
                + " LIMIT " + most + ") AS counted";
        return ((Number) Rows.value(conditions.bind(em.createNativeQuery(sql))).orElseThrow()).longValue();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                Rows.time(row[2]),
                (UUID) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (UUID) row[7],
                row[8] == null ? null : Json.read((String) row[8], JsonNode.class));
    }

    public AuditChainView chain() {
        var row = Rows.first(em.createNativeQuery(CHAIN)).orElseThrow();
        return new AuditChainView(
                ((Number) row[0]).longValue(),
                ((Number) row[3]).longValue(),
                Rows.instant(row[4]),
                (Boolean) row[1],
                (String) row[2]);
    }

    /** The latest first, behind a run if one is given. */
    public List<RetentionRunView> runs(@Nullable UUID behind, int limit) {
        var query = em.createNativeQuery(RUNS).setParameter(1, text(behind)).setParameter(2, limit);
        return Rows.all(query).stream()
                .map(row -> new RetentionRunView(
                        (UUID) row[0],
                        (String) row[1],
                        Rows.time(row[2]),
                        Rows.time(row[3]),
                        Rows.instant(row[4]),
                        ((Number) row[5]).longValue()))
                .toList();
    }

    public List<AffectedReferral> incident(Instant from, Instant before, @Nullable UUID organization, int most) {
        var query = em.createNativeQuery(INCIDENT)
                .setParameter(1, Rows.time(from))
                .setParameter(2, Rows.time(before))
                .setParameter(3, text(organization))
                .setParameter(4, most);
        return Rows.all(query).stream().map(OversightRepository::affected).toList();
    }

    /** Who takes part in the network. */
    public List<TakingPart> organizations() {
        return Rows.all(em.createNativeQuery(ORGANIZATIONS)).stream()
                .map(row -> new TakingPart((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private static AffectedReferral affected(Object[] row) {
        return new AffectedReferral(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (UUID) row[5],
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue(),
                ((Number) row[8]).longValue(),
                ids((String) row[9]),
                Rows.time(row[10]),
                Rows.time(row[11]));
    }

    private static List<UUID> ids(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",")).map(UUID::fromString).toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
