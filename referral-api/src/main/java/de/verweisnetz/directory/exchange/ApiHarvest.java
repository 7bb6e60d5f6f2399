package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.verweisnetz.directory.exchange.HsdsApi.Listing;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Walks through the lists of an HSDS API whose base address is known. */
final class ApiHarvest {
    private static final int MOST_DESCRIPTION_BYTES = 16 * 1024 * 1024;

    private final HarvestClient client;
    private final HarvestAddress address;
    private final HarvestVisit visit;

    ApiHarvest(HarvestClient client, HarvestAddress address, HarvestVisit visit) {
        this.client = client;
        this.address = address;
        this.visit = visit;
    }

    /**
     * @param root what the base address answered, if anything
     */
    Harvest run(URI base, Optional<JsonNode> root) throws IOException, HarvestFailure {
        if (!walk(new HsdsApi(base))) {
            var described = described(base, root.orElse(MissingNode.getInstance()));
            if (described.isEmpty() || !walk(new HsdsApi(described.get()))) {
                throw new HarvestFailure("harvest-answer");
            }
        }
        return new Harvest("", visit.nothingNew(), visit.partial(), "harvest.ndjson");
    }

    /** False when there is no such API. */
    private boolean walk(HsdsApi api) throws IOException, HarvestFailure {
        boolean offers = visit.knows(api.offers().uri());
        for (var listing : api.lists()) {
            var got = get(listing);
            if (listing.isNecessary() && got.status() == 404) {
                return false;
            }
            offers |= listing.isNecessary() && got.lacksOffers();
        }
        if (offers) {
            get(api.offers());
        }
        return true;
    }

    private Download get(Listing wanted) throws IOException, HarvestFailure {
        var listing = wanted;
        var got = visit.get(listing.uri(), listing.kind(), listing.sinceLastTime());
        if (got.status() == 400) {
            listing = wanted.plain();
            got = visit.get(listing.uri(), listing.kind(), false);
        }
        boolean absent = got.status() == 404 || !listing.isNecessary() && got.status() < 500;
        if (got.succeeded() && (got.isList() || got.unchanged())) {
            visit.remember(listing.uri(), got);
        } else if (got.succeeded() || !absent) {
            throw new HarvestFailure("harvest-answer");
        }
        return got;
    }

    /** Where the lists are according to the description that the base address points to. */
    private Optional<URI> described(URI base, JsonNode root) throws IOException, HarvestFailure {
        var place = uri(base, root.path("openapi_url").asText(""));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        var openApi = client.get(place.get(), null, null, visit.deadline(), answer -> {
            var body = answer.body();
            return answer.status() == 200 && body != null ? body.readNBytes(MOST_DESCRIPTION_BYTES) : new byte[0];
        });
        return HsdsApi.described(place.get(), json(openApi))
                .flatMap(api -> address.allowed(api.toString()))
                .filter(api -> api.getRawAuthority().equals(base.getRawAuthority()));
    }

    private Optional<URI> uri(URI base, String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : address.allowed(base.resolve(text).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
