package de.verweisnetz.platform.rest;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: path and query without the host, which a proxy may have changed. */
public final class NextPage {
    private NextPage() {}

    public static @Nullable String of(UriInfo uri, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
