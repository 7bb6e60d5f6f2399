package de.verweisnetz.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * The one door to the API: it bounds how many pages wait for it at once and for how long.
 *
 * <p>A bulkhead counts per method, so every call passes this one. Its bounds are settings, see microprofile-config.properties.
 */
@ApplicationScoped
public class ApiGate {
    @Bulkhead(24)
    @Timeout(10_000)
    public <T> T call(Supplier<T> call) {
        return call.get();
    }

    /** Files take longer than pages; few at a time, so that pages find their way through. */
    @Bulkhead(2)
    @Timeout(600_000)
    public <T> T upload(Supplier<T> call) {
        return call.get();
    }

    /** Apart from the other way, so that neither waits for the other. */
    @Bulkhead(4)
    @Timeout(600_000)
    public <T> T download(Supplier<T> call) {
        return call.get();
    }
}
