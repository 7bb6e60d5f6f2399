package de.verweisnetz.directory;

import de.verweisnetz.directory.upkeep.EditMode;
import de.verweisnetz.directory.upkeep.Keepers;
import de.verweisnetz.directory.upkeep.ManagedOrganization;
import de.verweisnetz.directory.upkeep.OwnOfferPage;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which participant keeps the entries of which listed organisation. */
@ApplicationScoped
public class ManagedOrganizations {
    @Inject
    private Keepers keepers;

    /** To coordinators all, to partners their own. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public List<ManagedOrganization> list() {
        return keepers.list();
    }

    /** Says who keeps an organisation, and whether edits hold at once. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public ManagedOrganization put(UUID organization, UUID participant, EditMode edits) {
        return keepers.put(organization, participant, edits);
    }

    /** The offers that the caller's organisation keeps, by name. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public OwnOfferPage ownOffers(@Nullable String cursor, int limit) {
        return keepers.ownOffers(cursor, limit);
    }
}
