package de.verweisnetz.identity;

import java.util.Set;
import java.util.UUID;

/**
 * The member who makes this request, as the node's own table knows her.
 *
 * @param member the membership
 * @param participant the organisation she acts for
 * @param manager whether she manages that organisation's members
 */
public record Caller(
        UUID member,
        UUID participant,
        String participantName,
        UUID team,
        String teamName,
        Set<Role> roles,
        boolean manager,
        String displayName) {

    public boolean may(Permission permission) {
        return permission.isGrantedTo(roles);
    }
}
