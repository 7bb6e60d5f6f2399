package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import java.util.OptionalLong;

/**
 * Makes offers of services that name their place themselves, as the first version of HSDS had it: without an offer a
 * service would be found by nobody.
 */
public final class ServicePlaces {
    private final JoinStore store;
    private final MissingIds ids;

    public ServicePlaces(JoinStore store, MissingIds ids) {
        this.store = store;
        this.ids = ids;
    }

    public void run() {
        boolean[] any = {false};
        store.forEach(SourceTable.SERVICE.singular(), (row, number) -> any[0] |= hasPlace(row.body()));
        if (any[0]) {
            store.forEach(
                    SourceTable.SERVICE_AT_LOCATION.singular(),
                    (row, number) -> store.first(pair(
                            row.body().path("service_id").asText().strip(),
                            row.body().path("location_id").asText().strip())));
            store.forEach(SourceTable.SERVICE.singular(), this::offer);
        }
    }

    private void offer(JoinStore.Row row, long number) {
        ObjectNode service = row.body();
        if (!hasPlace(service)) {
            return;
        }
        String location = service.path("location_id").asText().strip();
        organization(row, number, location);
        String id = RowFields.id(service);
        if (!id.isEmpty() && store.first(pair(id, location))) {
            ObjectNode offer = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", ids.ofOffer(id, location))
                    .put("service_id", id)
                    .put("location_id", location);
            store.add(
                    SourceTable.SERVICE_AT_LOCATION.singular(),
                    offer.path("id").asText(),
                    new JoinStore.Row(offer, row.origin()));
        }
    }

    /** Whose service it is was said by its place alone. */
    private void organization(JoinStore.Row row, long number, String location) {
        if (row.body().hasNonNull("organization_id")) {
            return;
        }
        OptionalLong place = store.find(SourceTable.LOCATION.singular(), location);
        if (place.isPresent()) {
            ObjectNode body = store.get(SourceTable.LOCATION.singular(), place.getAsLong())
                    .body();
            if (body.path("organization_id").isValueNode()
                    && !body.path("organization_id").isNull()) {
                row.body().set("organization_id", body.path("organization_id"));
                store.replace(SourceTable.SERVICE.singular(), number, row);
            }
        }
    }

    private static boolean hasPlace(ObjectNode service) {
        return service.path("location_id").isValueNode()
                && !service.path("location_id").asText("").isBlank()
                && !service.path("location_id").isNull();
    }

    private static String pair(String service, String location) {
        return "pair/" + service + "/" + location;
    }
}
