package de.verweisnetz.data.exchange;

import de.verweisnetz.data.codelist.CodeListName;
import java.util.Optional;
import java.util.Set;

/** What a service must hold. */
final class ServiceRules {
    private static final Set<String> STATUS = Set.of("active", "inactive", "defunct", "temporarily closed");

    private ServiceRules() {}

    static void check(Inspection service) {
        service.required("name", "organization_id");
        service.recommended("status", Profile.PROPERTY);
        Inspection lenient = service.lenient();
        lenient.text("status").filter(status -> !STATUS.contains(status)).ifPresent(status -> {
            lenient.report("status", FindingCode.UNKNOWN_CODE, status, "HSDS service status");
        });
        service.object(Profile.PROPERTY).ifPresent(profile -> {
            profile.recommended("centre_type", "topics");
            profile.code("centre_type", CodeListName.CENTRE_TYPE);
            profile.codes("topics", CodeListName.TOPIC);
            profile.code("cost", CodeListName.COST);
            profile.object("target_group").ifPresent(ServiceRules::checkTargetGroup);
        });
    }

    private static void checkTargetGroup(Inspection group) {
        group.code("gender", CodeListName.GENDER);
        group.code("origin", CodeListName.ORIGIN);
        group.code("sector", CodeListName.SECTOR);
        Optional<Integer> from = group.number("age_from");
        Optional<Integer> to = group.number("age_to");
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            group.report("age_from", FindingCode.AGE_REVERSED, from.get(), to.get());
        }
    }
}
