package de.verweisnetz.privacy.rights;

import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.privacy.RightsRequest;
import de.verweisnetz.privacy.RightsStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Requests of clients, through functions that need no tenant: a client belongs to no organisation. */
@ApplicationScoped
public class RightsRepository {
    private static final String OPEN =
            """
            SELECT opened FROM privacy.open_request(?1, ?2, CAST(?3 AS jsonb), ?4, ?5, ?6) AS opened WHERE opened IS NOT NULL""";
    private static final String BY_TICKET =
            """
            SELECT kind, parts, reference, requested_at, due_at, erased_at, receipt, closed_at, participant_id,
                   acknowledged_at, result
              FROM privacy.request_by_ticket(?1)""";
    private static final String REQUESTS =
            "SELECT kind, requested_at, due_at, closed_at FROM privacy.requests_of_client()";

    @PersistenceContext
    private EntityManager em;

    /** A request as it is opened. */
    public record Opened(UUID id, RightsRequest.Kind kind, List<String> parts, Instant at, Instant due) {}

    /** About the referral that this transaction has opened; answers the id of the request that is open now. */
    public UUID open(Opened request, byte[] ticket) {
        var query = em.createNativeQuery(OPEN)
                .setParameter(1, request.id())
                .setParameter(2, request.kind().name())
                .setParameter(3, Json.write(request.parts()))
                .setParameter(4, Rows.time(request.at()))
                .setParameter(5, Rows.time(request.due()))
                .setParameter(6, ticket);
        return Rows.value(query).map(UUID.class::cast).orElseThrow();
    }

    /**
     * How the request with this ticket stands.
     *
     * @param shown the ticket itself, where it is to be told
     */
    public Optional<RightsStatus> byTicket(byte[] ticket, @Nullable String shown, Function<UUID, String> name) {
        var rows = Rows.all(em.createNativeQuery(BY_TICKET).setParameter(1, ticket));
        return rows.stream().findFirst().map(first -> status(first, rows, shown, name));
    }

    private static RightsStatus status(
            Object[] first, List<Object[]> rows, @Nullable String ticket, Function<UUID, String> name) {
        return new RightsStatus(
                ticket,
                (String) first[0],
                List.of(Json.read((String) first[1], String[].class)),
                (String) first[2],
                Rows.time(first[3]),
                Rows.time(first[4]),
                Rows.instant(first[5]),
                (String) first[6],
                Rows.instant(first[7]),
                rows.stream()
                        .filter(row -> row[8] != null)
                        .map(row -> new RightsStatus.Acknowledgement(
                                name.apply((UUID) row[8]), Rows.instant(row[9]), (String) row[10]))
                        .toList());
    }

    /** What has been asked for before, of the referral that this transaction has opened. */
    public List<Map<String, Object>> requests() {
        return Rows.all(em.createNativeQuery(REQUESTS)).stream()
                .map(RightsRepository::request)
                .toList();
    }

    private static Map<String, Object> request(Object[] row) {
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", row[0]);
        request.put("requested_at", Rows.time(row[1]));
        request.put("due_at", Rows.time(row[2]));
        if (row[3] != null) {
            request.put("closed_at", Objects.requireNonNull(Rows.instant(row[3])));
        }
        return request;
    }
}
