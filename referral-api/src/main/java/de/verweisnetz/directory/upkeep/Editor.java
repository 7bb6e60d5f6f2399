package de.verweisnetz.directory.upkeep;

import de.verweisnetz.identity.Members;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By whom something was done.
 *
 * @param role of the member; CONTACT where a mailed link was answered, SYSTEM where nobody acted
 * @param name for coordinators only
 */
public record Editor(String role, @Nullable String organization, @Nullable String name) {
    /** Stands for whoever answers a mailed link. */
    static final UUID CONTACT = new UUID(0, 1);

    /** Stands for clients, whom nobody knows. */
    static final UUID CLIENT = new UUID(0, 2);

    /** Stands for the node itself. */
    static final UUID NODE = new UUID(0, 0);

    static Editor of(UUID member, Map<UUID, Members.Editor> members, boolean withName) {
        var known = members.get(member);
        if (known == null) {
            return new Editor(member.equals(CONTACT) ? "CONTACT" : "SYSTEM", null, null);
        }
        return new Editor(known.role().name(), known.participantName(), withName ? known.displayName() : null);
    }
}
