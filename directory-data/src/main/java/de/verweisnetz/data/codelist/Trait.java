package de.verweisnetz.data.codelist;

import java.util.Locale;

/** What the rules must know about a single code beyond its label. */
public enum Trait {
    /** A topic that reveals a special category of personal data (GDPR art. 9). */
    SPECIAL_CATEGORY,
    /** A centre type that takes no referrals, only signposts. */
    SIGNPOST_ONLY,
    /** A public carrier: it gets no referral with contact data. */
    PUBLIC_BODY,
    /** A language in which the network itself speaks to clients. */
    CORE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
