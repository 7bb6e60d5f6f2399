package de.verweisnetz.directory;

import de.verweisnetz.directory.exchange.ImportReader;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is inside an import: changes, findings, rows in quarantine, and where documents came from. */
@ApplicationScoped
@Transactional
public class ImportDetails {
    @Inject
    private ImportReader reader;

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportSlice<ImportChange> changes(UUID id, @Nullable String effect, int limit, @Nullable String cursor) {
        return reader.changes(id, effect, limit, cursor);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportSlice<ImportFinding> findings(UUID id, FindingQuery query, int limit, @Nullable String cursor) {
        return reader.findings(id, query, limit, cursor);
    }

    /** What was found, told once for all that is alike. */
    @Requires(Permission.DIRECTORY_KEEP)
    public List<FindingGroup> findingGroups(UUID id) {
        return reader.findingGroups(id);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportSlice<QuarantinedRow> quarantine(UUID id, int limit, @Nullable String cursor) {
        return reader.quarantine(id, limit, cursor);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public QuarantinedRow correct(UUID id, long row, CorrectionRequest request) {
        return reader.correct(id, row, request);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public List<ProvenanceView> provenance(String kind, UUID id) {
        return reader.provenance(kind, id);
    }
}
