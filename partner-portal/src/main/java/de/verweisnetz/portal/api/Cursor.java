package de.verweisnetz.portal.api;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the cursor in the address of a next page. */
final class Cursor {
    private Cursor() {}

    static @Nullable String in(@Nullable String next) {
        String query = next == null ? null : URI.create(next).getRawQuery();
        if (query == null) {
            return null;
        }
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith("cursor="))
                .map(pair -> URLDecoder.decode(pair.substring("cursor=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }
}
