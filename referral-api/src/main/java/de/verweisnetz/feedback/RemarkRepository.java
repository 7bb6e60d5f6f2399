package de.verweisnetz.feedback;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps remarks, the newest first. */
@ApplicationScoped
class RemarkRepository {
    private static final String INSERT =
            "INSERT INTO feedback.remark (written_on, role, page, kind, words) VALUES (?1, ?2, ?3, ?4, ?5)";
    private static final String MATCHING =
            " FROM feedback.remark WHERE (?1 = '' OR kind = ?1) AND (?2 = '' OR page = ?2)";
    private static final String PAGE = "SELECT id, CAST(written_on AS text), role, page, kind, words" + MATCHING
            + " AND (?3 = '' OR (CAST(written_on AS text), CAST(id AS text)) < (?3, ?4))"
            + " ORDER BY CAST(written_on AS text) DESC, CAST(id AS text) DESC";

    @PersistenceContext
    private EntityManager em;

    /** What a list is narrowed to; null for everything. */
    record Filter(@Nullable RemarkKind kind, @Nullable String page) {
        String kindOrNone() {
            return kind == null ? "" : kind.name();
        }

        String pageOrNone() {
            return page == null ? "" : page;
        }
    }

    void add(LocalDate day, String role, RemarkRequest request) {
        em.createNativeQuery(INSERT)
                .setParameter(1, day)
                .setParameter(2, role)
                .setParameter(3, request.page())
                .setParameter(4, request.kind().name())
                .setParameter(5, request.text())
                .executeUpdate();
    }

    List<RemarkView> list(Filter filter, @Nullable RemarkView after, int most) {
        return Rows.all(em.createNativeQuery(PAGE)
                        .setParameter(1, filter.kindOrNone())
                        .setParameter(2, filter.pageOrNone())
                        .setParameter(3, after == null ? "" : after.writtenOn().toString())
                        .setParameter(4, after == null ? "" : after.id().toString())
                        .setMaxResults(most))
                .stream()
                .map(RemarkRepository::view)
                .toList();
    }

    int count(Filter filter) {
        return Rows.value(em.createNativeQuery("SELECT count(*)" + MATCHING)
                        .setParameter(1, filter.kindOrNone())
                        .setParameter(2, filter.pageOrNone()))
                .map(number -> ((Number) number).intValue())
                .orElse(0);
    }

    boolean delete(UUID id) {
        return em.createNativeQuery("DELETE FROM feedback.remark WHERE id = ?1")
                        .setParameter(1, id)
                        .executeUpdate()
                > 0;
    }

    private static RemarkView view(Object[] row) {
        return new RemarkView(
                (UUID) row[0],
                LocalDate.parse((String) row[1]),
                (String) row[2],
                (String) row[3],
                RemarkKind.valueOf((String) row[4]),
                (String) row[5]);
    }
}
