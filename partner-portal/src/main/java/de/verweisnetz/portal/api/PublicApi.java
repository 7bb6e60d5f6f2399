package de.verweisnetz.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the API tells anybody: the code lists, and a client her own page. */
@ApplicationScoped
public class PublicApi {
    @Inject
    ApiGate gate;

    @Inject
    @RestClient
    PublicCalls calls;

    public ClientPage clientPage(ClientCredential credential) {
        return call(() -> calls.clientPage(credential));
    }

    public Map<String, List<Code>> codeLists() {
        return call(() -> calls.codeLists());
    }

    private <T> T call(Supplier<T> call) {
        try {
            return gate.call(call);
        } catch (FaultToleranceException | ProcessingException noAnswer) {
            throw new ApiUnavailable(noAnswer);
        }
    }
}
