package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Coordinates;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.data.intake.AddressVisibility;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;

/** The last touches before a document leaves: UUIDs, who may know a place, and nothing secret in a SECRET one. */
public final class DocumentFinish {
    private static final String VISIBILITY = "address_visibility";

    private final IdMapping ids;
    private final AddressVisibility visibility;
    private final FindingReport findings;

    public DocumentFinish(IdMapping ids, AddressVisibility visibility, FindingReport findings) {
        this.ids = ids;
        this.visibility = visibility;
        this.findings = findings;
    }

    public ObjectNode complete(SourceTable table, ObjectNode document, Origin origin) {
        ids.document(table, document);
        return table == SourceTable.LOCATION ? guard(document, origin) : document;
    }

    private ObjectNode guard(ObjectNode location, Origin origin) {
        JsonNode profile = location.path(Profile.PROPERTY);
        if (profile.isMissingNode() || profile.isNull()) {
            location.putObject(Profile.PROPERTY).put(VISIBILITY, visibility.name());
        } else if (profile instanceof ObjectNode object && !object.hasNonNull(VISIBILITY)) {
            object.put(VISIBILITY, visibility.name());
        }
        if (SecretPlace.isSecret(location)) {
            judge(location, origin);
        }
        return SecretPlace.strip(location);
    }

    /** What they are must not be told, and once they are gone nobody else can tell that they were wrong. */
    private void judge(ObjectNode location, Origin origin) {
        boolean swapped = Coordinates.areSwapped(location.path("latitude"), location.path("longitude"));
        if (swapped || !Coordinates.arePossible(location)) {
            FindingCode code = swapped ? FindingCode.SWAPPED_COORDINATES : FindingCode.IMPOSSIBLE_COORDINATES;
            findings.report(EntityKind.LOCATION, RowFields.id(location), origin, "latitude", code, "…", "…");
        }
    }
}
