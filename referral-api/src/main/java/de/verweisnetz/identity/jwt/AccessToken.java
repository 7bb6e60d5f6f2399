package de.verweisnetz.identity.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Date;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A verified access token as MicroProfile JWT shows it. Its groups are empty: roles come from the node's own table. */
record AccessToken(String raw, JWTClaimsSet claims) implements JsonWebToken {

    @Override
    public String getName() {
        return claims.getSubject();
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.getClaims().keySet();
    }

    @Override
    public Set<String> getGroups() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getClaim(String name) {
        if (name.equals(Claims.raw_token.name())) {
            return (T) raw;
        }
        if (name.equals(Claims.aud.name())) {
            return (T) Set.copyOf(claims.getAudience());
        }
        // MicroProfile JWT counts in seconds.
        var value = claims.getClaim(name);
        return (T) (value instanceof Date date ? (Object) (date.getTime() / 1000) : value);
    }

    /** Neither the token nor its claims belong in a log. */
    @Override
    public String toString() {
        return "AccessToken";
    }
}
