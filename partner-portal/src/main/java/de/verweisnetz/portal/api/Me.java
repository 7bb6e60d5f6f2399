package de.verweisnetz.portal.api;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller as the node knows her. */
public record Me(
        String membershipId,
        @Nullable String displayName,
        List<String> roles,
        Named participant,
        Named team,
        boolean manager)
        implements Serializable {
    public boolean is(String role) {
        return roles.contains(role);
    }

    public String name() {
        return displayName == null ? team.name() : displayName;
    }
}
