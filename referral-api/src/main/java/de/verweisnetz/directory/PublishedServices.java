package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.hsds.PublishedRepository;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Services whose source allows them to be published again, as the public may see them. */
@ApplicationScoped
public class PublishedServices {
    @Inject
    private PublishedRepository repository;

    /** Services with their organisation, without their places. */
    @Transactional
    @OpenToAnyone("The directory is public as far as its sources allow.")
    public ServicePage list(ServiceQuery query) {
        return ServicePage.of(query, repository.count(query), repository.list(query));
    }

    /** One service with everything published about it; a problem when it is unknown or not published. */
    @Transactional
    @OpenToAnyone("The directory is public as far as its sources allow.")
    public ObjectNode find(UUID id) {
        return repository.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }
}
