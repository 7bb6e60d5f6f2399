package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.ReferralView;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Responses that hold one referral: with its version, and never kept by a cache. */
final class ReferralAnswers {
    private static final String NO_STORE = "no-store";

    private ReferralAnswers() {}

    static Response ok(ReferralView referral) {
        return with(Response.ok(referral), referral);
    }

    static Response created(ReferralView referral, URI location) {
        return with(Response.created(location).entity(referral), referral);
    }

    /** A body without a version of its own. */
    static Response unversioned(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
    }

    private static Response with(Response.ResponseBuilder response, ReferralView referral) {
        return response.header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.ETAG, "\"" + referral.version() + "\"")
                .build();
    }
}
