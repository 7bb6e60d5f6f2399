package de.verweisnetz.identity;

import java.util.Locale;

/** What a member is in her organisation. */
public enum Role {
    STREETWORKER,
    PARTNER,
    COORDINATOR,
    DPO,
    ADMIN;

    /** As tables, tokens and the API spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
