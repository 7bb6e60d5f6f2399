package de.verweisnetz.identity.jwt;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What stands in for a token when the request has none, as MicroProfile JWT asks. */
record NoToken() implements JsonWebToken {
    @Override
    public @Nullable String getName() {
        return null;
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.of();
    }

    @Override
    public <T> @Nullable T getClaim(String name) {
        return null;
    }
}
