package de.verweisnetz.platform.health;

import de.verweisnetz.platform.keys.KeyWrapping;
import de.verweisnetz.platform.keys.NodeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The key file can be read and used. */
@Readiness
@ApplicationScoped
public class KeysReady implements HealthCheck {
    private static final String PROBE = "ready";
    private static final String CONTEXT = "health";

    @Inject
    private NodeKeys keys;

    @Inject
    private KeyWrapping wrapping;

    @Override
    public HealthCheckResponse call() {
        try {
            var probe = PROBE.getBytes(StandardCharsets.UTF_8);
            var opened = keys.open(keys.seal(PROBE, CONTEXT), CONTEXT);
            var unwrapped = wrapping.unwrap(wrapping.wrap(probe, CONTEXT).bytes(), CONTEXT);
            return HealthCheckResponse.named("keys")
                    .status(opened.equals(PROBE) && Arrays.equals(unwrapped, probe))
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.down("keys");
        }
    }
}
