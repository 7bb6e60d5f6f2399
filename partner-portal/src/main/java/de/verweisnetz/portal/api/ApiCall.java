package de.verweisnetz.portal.api;

import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** A call through the gate; no answer in time is {@link ApiUnavailable}. */
final class ApiCall {
    private ApiCall() {}

    static <T> T through(ApiGate gate, Supplier<T> call) {
        try {
            return gate.call(call);
        } catch (FaultToleranceException | ProcessingException noAnswer) {
            throw new ApiUnavailable(noAnswer);
        }
    }
}
