package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.report.FindingReport;
import java.util.OptionalLong;

/** Finds organisations that are below themselves, and takes that parent away from them. */
final class OrganizationCycles {
    private static final String PARENT = "parent_organization_id";
    // Whoever climbs further has met a circle that does not lead back to the start: its members are cut themselves.
    private static final int HIGHEST = 100;

    private final JoinStore store;
    private final FindingReport findings;

    OrganizationCycles(JoinStore store, FindingReport findings) {
        this.store = store;
        this.findings = findings;
    }

    void cut(JoinStore.Row row) {
        ObjectNode organization = row.body();
        String id = RowFields.id(organization);
        if (id.isEmpty() || !isBelowItself(id, organization)) {
            return;
        }
        findings.report(EntityKind.ORGANIZATION, id, row.origin(), PARENT, FindingCode.CYCLIC_ORGANIZATIONS, id);
        String parent = organization.remove(PARENT).asText();
        if (organization.path(Profile.PROPERTY) instanceof ObjectNode profile) {
            profile.put("original_" + PARENT, parent);
        } else if (!organization.hasNonNull(Profile.PROPERTY)) {
            organization.putObject(Profile.PROPERTY).put("original_" + PARENT, parent);
        }
    }

    private boolean isBelowItself(String id, ObjectNode organization) {
        String above = organization.path(PARENT).asText().strip();
        for (int level = 0; level < HIGHEST && !above.isEmpty(); level++) {
            if (above.equalsIgnoreCase(id)) {
                return true;
            }
            OptionalLong number = store.find(SourceTable.ORGANIZATION.singular(), above);
            if (number.isEmpty()) {
                return false;
            }
            above = store.get(SourceTable.ORGANIZATION.singular(), number.getAsLong())
                    .body()
                    .path(PARENT)
                    .asText()
                    .strip();
        }
        return false;
    }
}
