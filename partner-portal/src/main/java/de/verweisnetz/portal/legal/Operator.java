package de.verweisnetz.portal.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs this node, as its settings say. */
@ApplicationScoped
public class Operator {
    @Inject
    @ConfigProperty(name = "verweisnetz.portal.operator")
    Optional<String> name;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.operator-address")
    Optional<String> address;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.operator-email")
    Optional<String> email;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.operator-phone")
    Optional<String> phone;

    /** The lines of the contact; none when nobody has entered them yet. */
    public List<String> details() {
        return Stream.of(name, address, email, phone).flatMap(Optional::stream).toList();
    }
}
