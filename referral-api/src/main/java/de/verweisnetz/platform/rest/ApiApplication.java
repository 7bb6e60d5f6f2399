package de.verweisnetz.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything below the context root is REST. */
@ApplicationScoped
@ApplicationPath("/")
public class ApiApplication extends Application {

    /** Keeps the runtime's own JSON binding from competing with ours. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", "verweisnetz", "jersey.config.server.wadl.disableWadl", true);
    }
}
