package de.verweisnetz.platform.health;

import de.verweisnetz.platform.keys.NodeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The key file can be read and used. */
@Readiness
@ApplicationScoped
public class KeysReady implements HealthCheck {
    private final NodeKeys keys;

    @Inject
    KeysReady(NodeKeys keys) {
        this.keys = keys;
    }

    protected KeysReady() {
        this(new NodeKeys());
    }

    @Override
    public HealthCheckResponse call() {
        try {
            var opened = keys.open(keys.seal("ready", "health"), "health");
            return HealthCheckResponse.named("keys")
                    .status(opened.equals("ready"))
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.down("keys");
        }
    }
}
