package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.exchange.EntityKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the lists of an HSDS API are, seen from its base address. */
final class HsdsApi {
    /** In this order a directory is read: what others refer to first. */
    private static final List<EntityKind> LISTS =
            List.of(EntityKind.TAXONOMY, EntityKind.TAXONOMY_TERM, EntityKind.ORGANIZATION, EntityKind.SERVICE);

    private final URI base;

    HsdsApi(URI base) {
        this.base = base;
    }

    /**
     * One list.
     *
     * @param sinceLastTime whether it can be asked for what changed
     */
    record Listing(EntityKind kind, URI uri, boolean sinceLastTime) {
        /** Every API has services; the other lists need not be there. */
        boolean isNecessary() {
            return kind == EntityKind.SERVICE;
        }

        /** The same without the wish for what is nested, which not every server knows. */
        Listing plain() {
            return new Listing(kind, without(uri, "full"), sinceLastTime);
        }
    }

    /** Whether this is what an HSDS API answers at its base address. */
    static boolean isRoot(JsonNode json) {
        return json.isObject()
                && json.path("version").isTextual()
                && (json.path("openapi_url").isTextual() || json.path("profile").isTextual());
    }

    /** The list that an address is of, by its last segment. */
    static @Nullable EntityKind kindAt(URI uri) {
        var path = uri.getPath() == null ? "" : uri.getPath();
        return EntityKind.ofProperty(path.substring(path.lastIndexOf('/') + 1)).orElse(null);
    }

    List<Listing> lists() {
        return LISTS.stream().map(this::list).toList();
    }

    /** The offers, for an API that does not nest them in its services. */
    Listing offers() {
        return list(EntityKind.SERVICE_AT_LOCATION);
    }

    /** The base address according to the description of the API, if that is on the same server. */
    static Optional<URI> described(URI description, JsonNode openApi) {
        var server = openApi.path("servers").path(0).path("url").asText("");
        return Stream.concat(Stream.of("/services"), paths(openApi))
                .filter(path -> openApi.path("paths").has(path))
                .map(path -> path.substring(0, path.length() - "/services".length()))
                .map(prefix -> resolved(description, server, prefix))
                .flatMap(Optional::stream)
                .filter(uri -> description.getRawAuthority().equals(uri.getRawAuthority()))
                .findFirst();
    }

    private static Stream<String> paths(JsonNode openApi) {
        return openApi.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> path.endsWith("/services") && !path.contains("{"));
    }

    private static Optional<URI> resolved(URI description, String server, String prefix) {
        try {
            var root = server.isEmpty() ? description.resolve("/") : description.resolve(server);
            return Optional.of(URI.create(withoutSlash(root.toString()) + prefix));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Listing list(EntityKind kind) {
        var query = base.getRawQuery();
        var place = withoutSlash(base.toString().split("\\?")[0]) + "/" + kind.property();
        var uri = URI.create(query == null || query.isEmpty() ? place : place + "?" + query);
        return switch (kind) {
            case SERVICE, SERVICE_AT_LOCATION -> new Listing(kind, Download.with(uri, "full", "true"), true);
            case ORGANIZATION -> new Listing(kind, Download.with(uri, "full", "true"), false);
            default -> new Listing(kind, uri, false);
        };
    }

    private static URI without(URI uri, String name) {
        return URI.create(
                uri.toString().replaceFirst("[?&]" + name + "=true", "").replaceFirst("^([^?&]*)&", "$1?"));
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
