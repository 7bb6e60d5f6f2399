package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.hsds.StableIds;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;
import java.util.List;
import java.util.stream.Collectors;

/** Gives a document that came without an id one made of what it is called, the same at each import. */
public final class MissingIds {
    private static final List<String> NAMING =
            List.of("organization_id", "taxonomy_id", "taxonomy", "parent_id", "code", "name", "alternate_name");
    private static final List<String> OFFER = List.of("service_id", "location_id");

    private final StableIds ids;
    private final FindingReport findings;

    public MissingIds(StableIds ids, FindingReport findings) {
        this.ids = ids;
        this.findings = findings;
    }

    /** The document's id; a made one where it has none, and nothing where there is nothing to make one of. */
    public String of(SourceTable table, ObjectNode document, Origin origin) {
        String id = RowFields.id(document);
        if (!id.isEmpty()) {
            return id;
        }
        boolean offer = table == SourceTable.SERVICE_AT_LOCATION;
        List<String> fields = offer ? OFFER : NAMING;
        boolean named = offer
                ? fields.stream().allMatch(document::hasNonNull)
                : !document.path("name").asText("").isBlank();
        if (!named) {
            return "";
        }
        String made = offer
                ? ofOffer(
                        document.path("service_id").asText(),
                        document.path("location_id").asText())
                : ids.ofContent(table, content(fields, document));
        document.put("id", made);
        findings.report(table.kind().orElse(null), made, origin, "id", FindingCode.ID_MADE);
        return made;
    }

    /** The id of an offer that is told by its service and its place alone. */
    String ofOffer(String service, String location) {
        return ids.ofContent(SourceTable.SERVICE_AT_LOCATION, service.strip() + "/" + location.strip());
    }

    private static String content(List<String> fields, ObjectNode document) {
        return fields.stream()
                .map(field -> document.path(field).asText("").strip())
                .collect(Collectors.joining("/"));
    }
}
