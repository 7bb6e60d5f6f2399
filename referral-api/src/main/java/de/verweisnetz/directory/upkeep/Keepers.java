package de.verweisnetz.directory.upkeep;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who keeps which organisation, and what that is. */
@ApplicationScoped
public class Keepers {
    private static final int MOST_COUNTED = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    private ManagedRepository managed;

    @Inject
    private OwnOfferRepository offers;

    @Inject
    private DocumentAccess access;

    @Inject
    private Editing editing;

    @Inject
    private Participants participants;

    @Inject
    private Cursors cursors;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    public List<ManagedOrganization> list() {
        return managed.list(access.isCoordinator() ? null : caller.get().participant());
    }

    public ManagedOrganization put(UUID organization, UUID participant, EditMode edits) {
        var document = editing.find(new DocumentKey(EntityKind.ORGANIZATION, organization));
        var name = participants
                .name(participant)
                .orElseThrow(() ->
                        ProblemException.of(CommonProblem.VALIDATION, FieldError.at("/participant_id", "invalid")));
        managed.put(organization, participant, edits);
        audit.record(AuditAction.CHANGE, "managed-organization", organization);
        return new ManagedOrganization(
                organization, document.body().path("name").asText(), participant, name, edits);
    }

    public OwnOfferPage ownOffers(@Nullable String cursor, int limit) {
        var whose = caller.get().participant();
        var binding = "own-offers\n" + caller.get().member();
        var after = cursor == null ? new Position("", FIRST) : Position.decode(cursors.open(binding, cursor));
        var found = offers.list(whose, after.name(), after.id(), limit + 1, clock.now());
        var page = Cut.of(found, limit);
        var next = page.next(cursors, binding, last -> new Position(last.name(), last.id()).encode());
        int total = offers.count(whose, MOST_COUNTED + 1);
        return new OwnOfferPage(page.items(), next, Math.min(total, MOST_COUNTED), total > MOST_COUNTED);
    }

    private record Position(String name, UUID id) {
        String encode() {
            return id + name;
        }

        static Position decode(String text) {
            int end = FIRST.toString().length();
            return new Position(text.substring(end), UUID.fromString(text.substring(0, end)));
        }
    }
}
