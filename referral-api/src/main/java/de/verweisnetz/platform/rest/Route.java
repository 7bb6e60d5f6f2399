package de.verweisnetz.platform.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;

/** The template of the path that answered a request: never a value from the path itself. */
final class Route {
    private Route() {}

    static String of(ResourceInfo resource) {
        var type = resource == null ? null : resource.getResourceClass();
        var method = resource == null ? null : resource.getResourceMethod();
        if (type == null || method == null) {
            return "unknown";
        }
        var path = method.getAnnotation(Path.class);
        var root = type.getAnnotation(Path.class);
        return (root == null ? "" : "/" + root.value()) + (path == null ? "" : "/" + path.value());
    }
}
