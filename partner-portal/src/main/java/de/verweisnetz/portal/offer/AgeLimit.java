package de.verweisnetz.portal.offer;

import de.verweisnetz.portal.api.Offer.TargetGroup;
import de.verweisnetz.portal.codes.Labels.Option;
import de.verweisnetz.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** For which ages an offer is, in words, and on which side of that somebody may be. */
public final class AgeLimit {
    private AgeLimit() {}

    /** Of a group that has such a limit. */
    public static String text(TargetGroup group, Texts t) {
        if (group.ageFrom() == null) {
            return t.get("target.age.to", "to", group.ageTo());
        }
        return group.ageTo() == null
                ? t.get("target.age.from", "from", group.ageFrom())
                : t.get("target.age.between", "from", group.ageFrom(), "to", group.ageTo());
    }

    /** The age groups that matter for it, and no finer ones. */
    public static List<Option> choices(TargetGroup group, Texts t) {
        List<Option> choices = new ArrayList<>();
        if (group.ageFrom() != null && group.ageFrom() > 0) {
            choices.add(new Option("YOUNGER", t.get("send.age.younger", "years", group.ageFrom())));
        }
        choices.add(new Option("WITHIN", text(group, t)));
        if (group.ageTo() != null) {
            choices.add(new Option("OLDER", t.get("send.age.older", "years", group.ageTo())));
        }
        choices.add(new Option("UNKNOWN", t.get("send.age.unknown")));
        return choices;
    }
}
