package de.verweisnetz.data.intake.free;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.column.Words;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.intake.cell.CellValue;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.hsds.StableIds;
import de.verweisnetz.data.place.Places;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a free table on its way to becoming an organisation, a service, a place and an offer. */
final class OfferRow {
    static final String SOURCE_COLUMNS = "source_columns";

    private static final String GERMANY = "DE";
    private static final Pattern GERMAN_POSTCODE = Pattern.compile("\\d{5}");
    // A spreadsheet takes a postcode for a number; 05… and 00… do not exist.
    private static final Pattern CUT_POSTCODE = Pattern.compile("[1-46-9]\\d{3}");

    private final Map<EntityKind, ObjectNode> documents = new EnumMap<>(EntityKind.class);
    private final Map<TargetField, JsonNode> implied = new EnumMap<>(TargetField.class);
    private final StableIds ids;
    private String houseNumber = "";
    private @Nullable String wholeAddress;
    private boolean ownId;
    private boolean postcodeCompleted;

    OfferRow(StableIds ids) {
        this.ids = ids;
        for (EntityKind kind : EntityKind.values()) {
            documents.put(kind, JsonNodeFactory.instance.objectNode());
        }
    }

    ObjectNode organization() {
        return of(EntityKind.ORGANIZATION);
    }

    ObjectNode service() {
        return of(EntityKind.SERVICE);
    }

    ObjectNode location() {
        return of(EntityKind.LOCATION);
    }

    ObjectNode offer() {
        return of(EntityKind.SERVICE_AT_LOCATION);
    }

    /** Whether the table gives the row an id of its own. */
    boolean hasOwnId() {
        return ownId;
    }

    /** Takes what a cell says; what it implies counts only once it is known what the other cells say. */
    void put(TargetField field, CellValue cell, String text) {
        if (field == TargetField.LOCATION_STREET && !cell.implied().isEmpty()) {
            wholeAddress = text;
        }
        implied.putAll(cell.implied());
        if (cell.value() != null) {
            put(field, cell.value());
        }
    }

    void put(TargetField field, JsonNode value) {
        if (field == TargetField.LOCATION_HOUSE_NUMBER) {
            houseNumber = value.asText();
            return;
        }
        if (value.isArray() && value.isEmpty()) {
            return;
        }
        String[] steps = field.pointer().substring(1).split("/");
        JsonNode at = of(field.kind());
        for (int i = 0; i < steps.length - 1; i++) {
            at = step(at, steps[i], steps[i + 1].equals("0"));
        }
        ObjectNode target = (ObjectNode) at;
        String name = steps[steps.length - 1];
        if (target.path(name) instanceof ArrayNode list && value instanceof ArrayNode more) {
            list.addAll(more);
        } else {
            target.set(name, value);
        }
    }

    /** Keeps a cell that no field takes. */
    void keep(String column, String cell) {
        JsonNode kept = offer().path(SOURCE_COLUMNS);
        ObjectNode columns = kept instanceof ObjectNode object ? object : offer().putObject(SOURCE_COLUMNS);
        columns.put(column, cell);
    }

    /** Fills in what follows from the rest; false if the row names nobody. */
    boolean complete() {
        String organization = organization().path("name").asText("");
        String service = service().path("name").asText("");
        if (organization.isEmpty() && service.isEmpty()) {
            return false;
        }
        organization().put("name", organization.isEmpty() ? service : organization);
        service().put("name", service.isEmpty() ? organization : service);
        if (!service().has("status")) {
            service().put("status", "active");
        }
        address();
        identify();
        return true;
    }

    private void address() {
        imply();
        if (!houseNumber.isEmpty()) {
            String street = location().at("/addresses/0/address_1").asText("");
            put(TargetField.LOCATION_STREET, JsonNodeFactory.instance.textNode((street + " " + houseNumber).strip()));
        }
        JsonNode address = location().path("addresses").path(0);
        boolean somewhere = address.isObject() || location().has("latitude");
        location().put("location_type", somewhere ? "physical" : "virtual");
        if (address instanceof ObjectNode object) {
            country(object);
            object.put("address_type", "physical");
        }
    }

    /** Cells of their own go before parts of others; where they contradict each other nothing is taken apart. */
    private void imply() {
        boolean contradicted = false;
        for (Map.Entry<TargetField, JsonNode> part : implied.entrySet()) {
            JsonNode own = of(part.getKey().kind()).at(part.getKey().pointer());
            if (own.isMissingNode()) {
                put(part.getKey(), part.getValue());
            } else {
                contradicted |= !Words.fold(own.asText())
                        .contains(Words.fold(part.getValue().asText()));
            }
        }
        if (contradicted && wholeAddress != null) {
            put(TargetField.LOCATION_STREET, JsonNodeFactory.instance.textNode(wholeAddress));
        }
    }

    private void country(ObjectNode address) {
        String postcode = address.path("postal_code").asText();
        String country = address.path("country").asText(GERMANY);
        if (country.equals(GERMANY)
                && CUT_POSTCODE.matcher(postcode).matches()
                && mayBeginWithZero(address.path("city").asText(""))) {
            postcodeCompleted = true;
            postcode = "0" + postcode;
            address.put("postal_code", postcode);
        }
        if (!address.has("country") && GERMAN_POSTCODE.matcher(postcode).matches()) {
            address.put("country", GERMANY);
        }
    }

    /** A town that is known elsewhere has no such postcode. */
    private static boolean mayBeginWithZero(String town) {
        String folded = Words.fold(town);
        return folded.isEmpty()
                || Places.load()
                        .find(town)
                        .filter(match -> Words.fold(match.place().name()).equals(folded))
                        .map(match -> match.place().postcode().startsWith("0"))
                        .orElse(true);
    }

    /** Whether the postcode got a zero that the table had lost. */
    boolean hasCompletedPostcode() {
        return postcodeCompleted;
    }

    /**
     * Equal organisations, services and places get equal ids whatever row they are in. Ids made here leave no trace of
     * what they are made of: a place may be SECRET.
     */
    private void identify() {
        String organization = id(organization(), SourceTable.ORGANIZATION, word(organization(), "name"));
        String service = id(service(), SourceTable.SERVICE, organization + "/" + word(service(), "name"));
        JsonNode address = location().path("addresses").path(0);
        String where = word(address, "address_1") + "/" + word(address, "postal_code") + "/" + word(address, "city");
        String location =
                id(location(), SourceTable.LOCATION, organization + "/" + word(location(), "name") + "/" + where);
        ownId = !RowFields.id(offer()).isEmpty();
        id(offer(), SourceTable.SERVICE_AT_LOCATION, service + "/" + location);
        service().put("organization_id", organization);
        location().put("organization_id", organization);
        offer().put("service_id", service).put("location_id", location);
    }

    private String id(ObjectNode document, SourceTable table, String content) {
        String own = RowFields.id(document);
        if (own.isEmpty()) {
            own = ids.ofContent(table, content);
            document.put("id", own);
        }
        return own;
    }

    private static JsonNode step(JsonNode at, String name, boolean list) {
        if (at instanceof ArrayNode array) {
            return array.isEmpty() ? array.addObject() : array.get(0);
        }
        ObjectNode object = (ObjectNode) at;
        JsonNode next = object.path(name);
        if (!next.isContainerNode()) {
            next = list ? object.putArray(name) : object.putObject(name);
        }
        return next;
    }

    private static String word(JsonNode node, String field) {
        return Words.fold(node.path(field).asText(""));
    }

    private ObjectNode of(EntityKind kind) {
        return Objects.requireNonNull(documents.get(kind));
    }
}
