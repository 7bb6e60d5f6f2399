package de.verweisnetz.portal.search;

import de.verweisnetz.portal.map.TileServer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What lies under the outlines of the map: nothing, unless the node names a tile server. */
@Dependent
class MapSettings {
    @Inject
    @ConfigProperty(name = "verweisnetz.portal.map.tiles")
    Optional<String> tiles;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.map.attribution")
    Optional<String> attribution;

    @Nullable
    TileServer tiles() {
        return tiles.map(TileServer::of).orElse(null);
    }

    String attribution() {
        return tiles.isPresent() ? attribution.orElse("") : "";
    }
}
