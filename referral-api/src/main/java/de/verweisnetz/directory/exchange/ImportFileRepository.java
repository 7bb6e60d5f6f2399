package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Files that came in and are not read yet, in parts, so that none has to fit into memory. */
@ApplicationScoped
public class ImportFileRepository {
    private static final int PART_BYTES = 1024 * 1024;

    @PersistenceContext
    private EntityManager em;

    void store(UUID id, InputStream file) throws IOException {
        var insert =
                em.createNativeQuery("INSERT INTO directory.import_file (import_id, part, bytes) VALUES (?1, ?2, ?3)");
        int part = 0;
        for (var bytes = file.readNBytes(PART_BYTES); bytes.length > 0; bytes = file.readNBytes(PART_BYTES)) {
            insert.setParameter(1, id)
                    .setParameter(2, part++)
                    .setParameter(3, bytes)
                    .executeUpdate();
        }
    }

    /** Each part in a transaction of its own: a large file must not hold one open. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<byte[]> part(UUID id, int part) {
        return Rows.value(em.createNativeQuery(
                                "SELECT bytes FROM directory.import_file WHERE import_id = ?1 AND part = ?2")
                        .setParameter(1, id)
                        .setParameter(2, part))
                .map(byte[].class::cast);
    }

    void delete(UUID id) {
        em.createNativeQuery("DELETE FROM directory.import_file WHERE import_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
