package de.verweisnetz.portal.inbox;

import de.verweisnetz.portal.api.Seen;
import de.verweisnetz.portal.text.BusinessTime;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the list was just marked with, kept in the session so that it can be taken back.
 *
 * @param told whether the page has said so: what was refused is said once
 */
public record JustSeen(ArrayList<Seen> answers, boolean told) implements Serializable {
    private static final String ATTRIBUTE = "just-seen";

    static void keep(HttpSession session, List<Seen> answers) {
        session.setAttribute(ATTRIBUTE, new JustSeen(new ArrayList<>(answers), false));
    }

    /** As long as there is something to be said or taken back. */
    static Optional<JustSeen> find(HttpSession session) {
        if (!(session.getAttribute(ATTRIBUTE) instanceof JustSeen kept)) {
            return Optional.empty();
        }
        if (kept.told() && kept.undoable().isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.empty();
        }
        session.setAttribute(ATTRIBUTE, new JustSeen(kept.answers(), true));
        return Optional.of(kept);
    }

    static List<Seen> take(HttpSession session) {
        List<Seen> undoable = session.getAttribute(ATTRIBUTE) instanceof JustSeen kept ? kept.undoable() : List.of();
        session.removeAttribute(ATTRIBUTE);
        return undoable;
    }

    public List<Seen> undoable() {
        return answers.stream()
                .filter(seen -> seen.canBeTakenBack(BusinessTime.now()))
                .toList();
    }

    public long marked() {
        return answers.stream().filter(seen -> !seen.isRefused()).count();
    }

    public long refused() {
        return answers.size() - marked();
    }
}
