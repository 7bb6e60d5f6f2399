package de.verweisnetz.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;

/** Where Keycloak may send people back to: it learns the portal's port once, so another port has to be told to it. */
final class PortalAddress {

    private static final String FILE = "portal-address";

    private PortalAddress() {}

    static void tell(DataFolder data, Options options, Secrets secrets) {
        String known = data.read(FILE);
        if (!known.isEmpty() && !known.equals(options.publicUrl())) {
            change(options, secrets);
        }
        data.write(FILE, options.publicUrl());
    }

    private static void change(Options options, Secrets secrets) {
        String keycloak = "http://127.0.0.1:" + options.keycloakPort();
        String token = Http.token(keycloak + "/realms/master", "admin-cli", "admin", secrets.get("keycloak.admin"));
        String clients = keycloak + "/admin/realms/verweisnetz/clients";
        JsonNode found =
                Http.json(Http.to(clients + "?clientId=partner-portal", token).build());
        ObjectNode portal = (ObjectNode) ((ArrayNode) found).get(0);
        portal.put("rootUrl", options.publicUrl());
        portal.putArray("redirectUris").add(options.publicUrl() + "/callback");
        portal.withObject("/attributes").put("post.logout.redirect.uris", options.publicUrl() + "/*");
        Http.json(Http.to(clients + "/" + portal.get("id").asText(), token)
                .PUT(BodyPublishers.ofString(portal.toString()))
                .build());
    }
}
