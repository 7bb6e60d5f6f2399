package de.verweisnetz.portal.consent;

import de.verweisnetz.portal.api.ConsentRecord;
import de.verweisnetz.portal.codes.Labels;
import java.util.ArrayList;
import java.util.List;

/** What a client has to be asked before a referral: which data travel, and for which purposes. */
public record Need(String grade, List<String> purposes) {
    /** Everything that a client can be asked. */
    public static final List<String> PURPOSES = List.of("FEEDBACK", "FORWARD", "SPECIAL_CATEGORY", "SECRECY_RELEASE");

    /** Of a referral that is to be issued. */
    public static Need of(String grade, boolean announced, List<String> topics, Labels labels) {
        boolean warm = grade.equals("WARM");
        List<String> purposes = new ArrayList<>();
        if (warm || announced) {
            purposes.add("FORWARD");
        }
        purposes.add("FEEDBACK");
        if (topics.stream().anyMatch(labels::isSpecialCategory)) {
            purposes.add("SPECIAL_CATEGORY");
        }
        if (warm) {
            purposes.add("SECRECY_RELEASE");
        }
        return new Need(grade, List.copyOf(purposes));
    }

    /**
     * Of a client who goes on with another centre: what she allowed for the one before does not hold for it.
     *
     * @param special whether a topic of a special category may be among hers
     */
    public static Need elsewhere(boolean special) {
        List<String> ordinary = List.of("FORWARD", "FEEDBACK");
        return new Need("CODE", special ? List.of("FORWARD", "FEEDBACK", "SPECIAL_CATEGORY") : ordinary);
    }

    /** Of these purposes what she has not agreed to, or has taken back. */
    public static Need stillOpen(String grade, List<String> purposes, List<ConsentRecord> given) {
        return new Need(
                grade,
                purposes.stream()
                        .filter(purpose -> given.stream()
                                .noneMatch(consent ->
                                        consent.holds() && consent.purpose().equals(purpose)))
                        .toList());
    }

    public boolean asks(String purpose) {
        return purposes.contains(purpose);
    }
}
