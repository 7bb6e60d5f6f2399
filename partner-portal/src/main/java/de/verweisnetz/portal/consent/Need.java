package de.verweisnetz.portal.consent;

import de.verweisnetz.portal.codes.Labels;
import java.util.ArrayList;
import java.util.List;

/** What a client has to be asked before a referral: which data travel, and for which purposes. */
public record Need(String grade, List<String> purposes) {

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

    public boolean asks(String purpose) {
        return purposes.contains(purpose);
    }
}
