package de.verweisnetz.identity;

import java.util.Set;

/** What a use case asks for, and which roles have it. */
public enum Permission {
    /** Any active member. */
    MEMBER(Role.values()),
    DIRECTORY_SEARCH(Role.STREETWORKER, Role.PARTNER, Role.COORDINATOR),
    /** Partners edit what their own organisations offer. */
    DIRECTORY_EDIT(Role.PARTNER, Role.COORDINATOR),
    DIRECTORY_KEEP(Role.COORDINATOR),
    REFERRAL_SEND(Role.STREETWORKER),
    REFERRAL_READ(Role.STREETWORKER, Role.PARTNER),
    REFERRAL_ANSWER(Role.PARTNER),
    /** Referrals that wait too long: references, organisations and times, nothing of the matter. */
    OVERDUE_READ(Role.COORDINATOR),
    CODE_ALARMS_READ(Role.COORDINATOR, Role.DPO),
    STATISTICS_READ(Role.COORDINATOR),
    /** What organisations said on the telephone. */
    PHONE_RECORD(Role.COORDINATOR),
    /** What clients have asked the own organisation for. */
    PRIVACY_TASK(Role.STREETWORKER, Role.PARTNER, Role.COORDINATOR, Role.DPO),
    /** When a project ends, and who follows. */
    PROJECT_END(Role.COORDINATOR),
    /** What members said about the portal. */
    FEEDBACK_KEEP(Role.COORDINATOR, Role.ADMIN),
    /** Who accessed what, what was erased, which requests are open: ids and figures, no contents. */
    PRIVACY_OVERSEE(Role.DPO);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isGrantedTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
