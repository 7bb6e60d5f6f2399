package de.verweisnetz.directory.place;

import de.verweisnetz.data.place.Places;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Has this process use the places of the imported file, from its start on and whenever there is another one. */
@ApplicationScoped
public class ImportedPlaces {
    private static final Logger LOG = Logger.getLogger(ImportedPlaces.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private PlaceRepository repository;

    @Inject
    @ConfigProperty(name = "verweisnetz.places.refresh-interval")
    private Duration interval;

    private @Nullable UUID used;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::refreshSafely, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Without an answer the places of before stay; an exception would end the schedule for good. */
    private void refreshSafely() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Places could not be read: {0}", e.getClass().getName());
        }
    }

    private void refresh() {
        var file = repository.file().orElse(null);
        if (!Objects.equals(file, used)) {
            Places.use(Places.with(repository.places()));
            used = file;
        }
    }
}
