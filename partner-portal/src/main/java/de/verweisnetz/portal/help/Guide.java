package de.verweisnetz.portal.help;

import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Preferences;
import java.util.List;
import java.util.Optional;

/**
 * What a role does first, and the words it needs for that.
 *
 * @param words of the glossary
 */
public record Guide(String role, List<Step> steps, List<String> words) {

    /** A step and the page on which it is done. */
    public record Step(String code, String address) {}

    /** One for each role that has pages. */
    public static final List<Guide> ALL = List.of(
            new Guide(
                    "streetworker",
                    List.of(
                            new Step("streetworker-search", "/app/search"),
                            new Step("streetworker-send", "/app/search?accepts=CODE"),
                            new Step("streetworker-follow", "/app/referrals"),
                            new Step("streetworker-tasks", "/app/tasks"),
                            new Step("streetworker-mails", "/app/me")),
                    List.of("grade", "signpost", "code-referral", "warm-referral", "consent", "feedback", "reference")),
            new Guide(
                    "partner",
                    List.of(
                            new Step("partner-inbox", "/app/inbox"),
                            new Step("partner-code", "/app/code"),
                            new Step("partner-templates", "/app/answer-templates"),
                            new Step("partner-offers", "/app/own-offers"),
                            new Step("partner-mails", "/app/me")),
                    List.of("reference", "enter-code", "question", "forward", "outcome", "feedback", "capacity")),
            new Guide(
                    "coordinator",
                    List.of(
                            new Step("coordinator-checks", "/app/directory/checks"),
                            new Step("coordinator-imports", "/app/imports"),
                            new Step("coordinator-overdue", "/app/overdue"),
                            new Step("coordinator-phone", "/app/phone"),
                            new Step("coordinator-statistics", "/app/statistics")),
                    List.of("centre", "confirmed", "check", "overdue", "outcome")),
            new Guide(
                    "dpo",
                    List.of(
                            new Step("dpo-rights", "/app/rights"),
                            new Step("dpo-audit", "/app/audit"),
                            new Step("dpo-retention", "/app/retention"),
                            new Step("dpo-incident", "/app/incident"),
                            new Step("dpo-record", "/app/processing-record")),
                    List.of("rights", "audit", "retention", "incident", "consent")));

    public static Optional<Guide> of(String role) {
        return ALL.stream().filter(guide -> guide.role.equals(role)).findFirst();
    }

    /** Those of a member. */
    public static List<Guide> of(Me member) {
        return ALL.stream().filter(guide -> member.is(guide.role)).toList();
    }

    /** Those whose first steps she still wants to see; none once all is ticked off. */
    public static List<Guide> open(Me member, Preferences preferences) {
        List<Guide> own = of(member);
        return preferences.tourClosed() || isDone(own, preferences) ? List.of() : own;
    }

    static boolean isStep(String code) {
        return ALL.stream().flatMap(guide -> guide.steps.stream()).anyMatch(step -> step.code.equals(code));
    }

    static boolean isDone(List<Guide> guides, Preferences preferences) {
        return guides.stream()
                .flatMap(guide -> guide.steps.stream())
                .allMatch(step -> preferences.tourDone().contains(step.code));
    }
}
