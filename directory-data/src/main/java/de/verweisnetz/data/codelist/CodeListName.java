package de.verweisnetz.data.codelist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The code lists that exist, each kept in one resource file of the same name. */
public enum CodeListName {
    ACCESS,
    ADDRESS_VISIBILITY,
    CAPACITY_LIGHT,
    CARRIER,
    CENTRE_TYPE,
    CHANNEL,
    CONTACT_MODE,
    COST,
    DECLINE_REASON,
    FEATURE_STATE,
    FREE_TEXT,
    GENDER,
    GRADE,
    HANDOVER,
    LAND,
    LANGUAGE,
    LANGUAGE_MODE,
    LAW,
    MISINFORMATION,
    ORIGIN,
    OUTCOME,
    PLATFORM,
    REFERRAL_STATUS,
    REPORTER,
    RESULT,
    SECTOR,
    TOPIC,
    URGENCY,
    WEEKDAY;

    /** The name in paths and file names: {@code referral-status}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CodeListName> ofKey(String key) {
        return Arrays.stream(values()).filter(name -> name.key().equals(key)).findFirst();
    }
}
