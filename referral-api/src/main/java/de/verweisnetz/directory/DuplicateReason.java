package de.verweisnetz.directory;

/**
 * One thing that speaks for two documents being the same, or against it; never the value itself.
 *
 * @param points what it adds to the score, less than 0 where it speaks against
 */
public record DuplicateReason(Code code, int points) {

    /** What was compared. */
    public enum Code {
        SAME_REGISTER_ID,
        SAME_NAME,
        SIMILAR_NAME,
        SAME_PHONE,
        SAME_EMAIL,
        SAME_WEBSITE,
        SAME_ADDRESS,
        SAME_ORGANIZATION,
        SAME_PLACE,
        SAME_SERVICE_AND_PLACE,
        OTHER_REGISTER_ID,
        OTHER_ADDRESS,
        OTHER_PLACE
    }
}
