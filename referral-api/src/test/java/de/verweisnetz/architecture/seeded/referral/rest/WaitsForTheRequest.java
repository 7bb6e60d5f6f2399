package de.verweisnetz.architecture.seeded.referral.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;

/** Neither a resource nor a filter, yet it wants to be given the request. */
@RequestScoped
class WaitsForTheRequest {
    @Context
    Request request;
}
