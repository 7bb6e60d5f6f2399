package de.verweisnetz.referral.consent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The data protection law that binds the centre, by which the words of a text differ. */
public enum ConsentLaw {
    GDPR_BDSG,
    /** Catholic. */
    KDG,
    /** Protestant. */
    DSG_EKD,
    OTHER_CHURCH;

    /** The law of that code; the general one where the directory names none. */
    public static ConsentLaw of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(law -> law.name().equals(code))
                .findFirst()
                .orElse(GDPR_BDSG);
    }
}
