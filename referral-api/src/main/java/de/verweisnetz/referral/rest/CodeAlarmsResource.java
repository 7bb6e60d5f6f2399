package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.CodeAlarms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Alarms about codes that somebody tries to guess. */
@RequestScoped
@Path("v1/vouchers/alarms")
@Produces(MediaType.APPLICATION_JSON)
public class CodeAlarmsResource {
    @Inject
    private CodeAlarms alarms;

    @GET
    public Response list() {
        return ReferralAnswers.unversioned(Map.of("items", alarms.list()));
    }
}
