package de.verweisnetz.identity.rest;

import de.verweisnetz.identity.Caller;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;

/** The caller as this node knows her. */
@RequestScoped
@Path("v1/me")
public class MeResource {
    @Inject
    private CurrentCaller current;

    @GET
    @Produces("application/json")
    public MeView me() {
        return MeView.of(current.get());
    }

    record NamedView(UUID id, String name) {}

    record MeView(
            UUID membershipId,
            String displayName,
            List<String> roles,
            NamedView participant,
            NamedView team,
            boolean manager) {

        static MeView of(Caller caller) {
            return new MeView(
                    caller.member(),
                    caller.displayName(),
                    caller.roles().stream().sorted().map(Role::label).toList(),
                    new NamedView(caller.participant(), caller.participantName()),
                    new NamedView(caller.team(), caller.teamName()),
                    caller.manager());
        }
    }
}
