package de.verweisnetz.directory.export;

import de.verweisnetz.data.export.ExportHeader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What exports say about where they come from. */
@ApplicationScoped
class NodeName {
    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    /** Everything in an export may be published again; under which licence, each source says for itself. */
    ExportHeader header() {
        return new ExportHeader(publicUrl, true, null);
    }
}
